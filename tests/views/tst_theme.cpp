// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme.h"
#include <cmath>
#include <QApplication>
#include <QDir>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;
using namespace tidemark::views;

namespace {

double luminance(const QColor &colour)
{
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double high = qMax(luminance(a), luminance(b));
    const double low = qMin(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textKeepsItsContrastOnEveryGround_data();
    void textKeepsItsContrastOnEveryGround();
    void chosenTextIsReadable();
    void tellsWidgetsOfAChange();
    void everyIconDraws();
    void iconsFollowTheScheme();
    void knowsNoUnknownIcon();
    void sizesStandInTheirOrder();
};

void TestTheme::textKeepsItsContrastOnEveryGround_data()
{
    QTest::addColumn<int>("text");
    QTest::addColumn<int>("ground");
    QTest::addColumn<bool>("dark");
    const auto add = [](const char *name, Tone text, const QList<Tone> &grounds) {
        for (const Tone ground : grounds) {
            for (const bool dark : {false, true})
                QTest::addRow("%s (%d) on %d, %s", name, int(text), int(ground), dark ? "dark" : "light")
                    << int(text) << int(ground) << dark;
        }
    };
    const QList<Tone> plain{Tone::Background, Tone::Panel, Tone::Sidebar, Tone::UserMessage};
    const QList<Tone> soft{Tone::AccentSoft, Tone::UpSoft, Tone::DownSoft, Tone::AmberSoft};
    add("text", Tone::Text, plain + soft);
    add("muted", Tone::Muted, plain + soft);
    add("accent", Tone::Accent, plain + QList<Tone>{Tone::AccentSoft});
    add("up", Tone::Up, plain + QList<Tone>{Tone::UpSoft});
    add("down", Tone::Down, plain + QList<Tone>{Tone::DownSoft});
    for (const Tone code : {Tone::CodeKeyword, Tone::CodeString, Tone::CodeNumber, Tone::CodeName})
        add("code", code, {Tone::Background, Tone::Panel, Tone::AmberSoft});
    add("amber", Tone::Amber, plain + QList<Tone>{Tone::AmberSoft, Tone::AccentSoft});
}

void TestTheme::textKeepsItsContrastOnEveryGround()
{
    QFETCH(int, text);
    QFETCH(int, ground);
    QFETCH(bool, dark);
    const double found = contrast(theme::colourOf(Tone(text), dark), theme::colourOf(Tone(ground), dark));
    QVERIFY2(found >= 4.5, qPrintable(QString::number(found)));
}

void TestTheme::chosenTextIsReadable()
{
    for (const ColourScheme scheme : {ColourScheme::Light, ColourScheme::Dark}) {
        theme::apply(scheme);
        const QPalette palette = QApplication::palette();
        QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4.5);
        QVERIFY(contrast(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)) >= 4.5);
        QVERIFY(contrast(palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase)) >= 4.5);
    }
}

void TestTheme::tellsWidgetsOfAChange()
{
    theme::apply(ColourScheme::Light);
    QWidget widget;
    QVERIFY(!theme::isDark());
    QCOMPARE(widget.palette().color(QPalette::Window), theme::colour(Tone::Background));
    theme::apply(ColourScheme::Dark);
    QVERIFY(theme::isDark());
    QTRY_COMPARE(widget.palette().color(QPalette::Window), theme::colourOf(Tone::Background, true));
}

void TestTheme::everyIconDraws()
{
    const QStringList files = QDir(u":/icons"_s).entryList();
    QVERIFY(files.size() > 40);
    for (const QString &file : files) {
        const QImage image = theme::icon(file.chopped(4)).pixmap(QSize(20, 20)).toImage();
        bool drawn = false;
        for (int y = 0; y < image.height() && !drawn; ++y) {
            for (int x = 0; x < image.width(); ++x)
                drawn = drawn || qAlpha(image.pixel(x, y)) > 100;
        }
        QVERIFY2(drawn, qPrintable(file));
    }
}

void TestTheme::iconsFollowTheScheme()
{
    theme::apply(ColourScheme::Light);
    const QIcon icon = theme::icon(u"dot"_s, Tone::Up);
    const auto middle = [&icon] { return icon.pixmap(QSize(20, 20)).toImage().pixelColor(10, 10); };
    QCOMPARE(middle().rgb(), theme::colourOf(Tone::Up, false).rgb());
    theme::apply(ColourScheme::Dark);
    QCOMPARE(middle().rgb(), theme::colourOf(Tone::Up, true).rgb());
}

void TestTheme::knowsNoUnknownIcon()
{
    QVERIFY(theme::icon(u"no-such-icon"_s).isNull());
}

void TestTheme::sizesStandInTheirOrder()
{
    theme::apply(ColourScheme::Light);
    QVERIFY(theme::factFont().pointSizeF() < theme::bodyFont().pointSizeF());
    QVERIFY(theme::bodyFont().pointSizeF() < theme::headFont().pointSizeF());
    // Measured: some fixed fonts do not say of themselves that they are.
    const QFontMetricsF mono(theme::monoFont());
    QCOMPARE(mono.horizontalAdvance(u"iiii"_s), mono.horizontalAdvance(u"MMMM"_s));
    QCOMPARE(theme::bodyFont(600).weight(), QFont::DemiBold);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
