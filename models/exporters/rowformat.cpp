// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/rowformat.h"
#include "exporters/formats/alpaca.h"
#include "exporters/formats/critique.h"
#include "exporters/formats/openaidpo.h"
#include "exporters/formats/openaisft.h"
#include "exporters/formats/sharegpt.h"
#include "exporters/formats/sharegptkto.h"
#include "exporters/formats/sharegptranking.h"
#include "exporters/formats/trlkto.h"
#include "exporters/formats/trlpreference.h"
#include "exporters/formats/trlpromptcompletion.h"
#include <array>

using namespace Qt::StringLiterals;

namespace tidemark::exporters {

namespace {

using Maker = std::unique_ptr<RowFormat> (*)(Profile);

template <class T>
std::unique_ptr<RowFormat> make(Profile profile)
{
    return std::make_unique<T>(profile);
}

/// A new format is one file of its own and one entry here.
constexpr std::array makers{make<OpenAiSft>,     make<OpenAiDpo>, make<TrlPromptCompletion>, make<TrlKto>,
                            make<TrlPreference>, make<ShareGpt>,  make<ShareGptKto>,         make<ShareGptRanking>,
                            make<Alpaca>,        make<Critique>};

struct ProfileEntry
{
    Profile profile;
    QLatin1StringView word;
};

constexpr std::array profileWords{
    ProfileEntry{Profile::None, "none"_L1}, ProfileEntry{Profile::Together, "together"_L1},
    ProfileEntry{Profile::Mistral, "mistral"_L1}, ProfileEntry{Profile::Axolotl, "axolotl"_L1}};

} // namespace

QString profileWord(Profile profile)
{
    for (const ProfileEntry &entry : profileWords) {
        if (entry.profile == profile)
            return entry.word;
    }
    return {};
}

std::optional<Profile> profileFrom(const QString &word)
{
    for (const ProfileEntry &entry : profileWords) {
        if (entry.word == word)
            return entry.profile;
    }
    return {};
}

QList<Profile> profilesOf(const QString &format)
{
    if (format == "openai-sft"_L1)
        return {Profile::Together, Profile::Mistral};
    if (format == "openai-dpo"_L1)
        return {Profile::Together};
    return format == "trl-kto"_L1 ? QList{Profile::Axolotl} : QList<Profile>();
}

SkipReason RowFormat::refuses(const Example &) const
{
    return {};
}

QJsonObject RowFormat::datasetInfo(const QString &) const
{
    return {};
}

std::unique_ptr<RowFormat> makeRowFormat(const QString &format, Profile profile)
{
    for (const Maker maker : makers) {
        if (auto made = maker(profile); made->id() == format)
            return made;
    }
    return nullptr;
}

QStringList rowFormats()
{
    QStringList formats;
    for (const Maker maker : makers)
        formats.append(maker(Profile::None)->id());
    return formats;
}

} // namespace tidemark::exporters
