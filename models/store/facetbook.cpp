// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/facetbook.h"
#include "store/facetreader.h"
#include "store/storeprivate.h"

using namespace Qt::StringLiterals;

namespace tidemark::store {

using domain::Result;

namespace {
const auto channel = u"facets"_s;
}

QFuture<Result<FilterFacet>> FacetBook::within(domain::Filter filter, domain::FilterField field, int limit)
{
    return d->read<FilterFacet>(
        d->workers.facets, d->session.facets,
        [filter = std::move(filter), field, limit, clock = d->clock, goOn = d->channels.ask(channel)](ReadSide &side) {
            return side.result(FacetReader(side.cache, *clock).within(filter, field, limit, goOn));
        });
}

void FacetBook::cancel()
{
    (void)d->channels.ask(channel);
}

} // namespace tidemark::store
