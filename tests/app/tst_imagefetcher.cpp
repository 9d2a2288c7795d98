// SPDX-FileCopyrightText: The Tidemark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imagefetcher.h"
#include "app/mediacontroller.h"
#include "views/mediaview.h"
#include "views/readerview.h"
#include <QBuffer>
#include <QImage>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace tidemark;
using app::ImageFetcher;

namespace {

/// Answers every request with what it was told to, and counts who came.
class Answerer : public QTcpServer
{
public:
    Answerer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            ++connections;
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                request += socket->readAll();
                if (request.contains("\r\n\r\n")) {
                    requests.append(std::exchange(request, {}));
                    socket->write(answers.size() > 1 ? answers.takeFirst() : answers.value(0));
                    socket->disconnectFromHost();
                }
            });
        });
    }
    [[nodiscard]] QUrl url(const QString &path = u"/a.png"_s) const
    {
        return QUrl(u"http://127.0.0.1:%1%2"_s.arg(serverPort()).arg(path));
    }

    QByteArrayList answers;
    QByteArrayList requests;
    QByteArray request;
    int connections = 0;
};

QByteArray picture()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImage image(60, 40, QImage::Format_RGB32);
    image.fill(Qt::green);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray ok(const QByteArray &body, const QByteArray &more = {})
{
    return "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n" + more +
           "Connection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray redirect(const QByteArray &to)
{
    return "HTTP/1.1 302 Found\r\nConnection: close\r\nContent-Length: 0\r\nLocation: " + to + "\r\n\r\n";
}

} // namespace

class TestImageFetcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsFetchedWithoutAClickAndOnceWithOne();
    void carriesNothingThatTellsWhoWeAre();
    void followsOnItsHostOnly();
    void refusesWhatIsTooLarge();
    void saysWhenAHostSaysNo();
    void fetchesNoOtherKindOfAddress();
};

void TestImageFetcher::nothingIsFetchedWithoutAClickAndOnceWithOne()
{
    Answerer server;
    server.answers = {ok(picture())};
    views::ReaderView reader;
    reader.resize(800, 600);
    reader.show();
    app::MediaController controller(&reader, nullptr);
    domain::RunDetail detail;
    detail.run.id = u"run"_s;
    detail.run.type = domain::RunType::Llm;
    const QJsonObject part{{u"type"_s, u"image_url"_s},
                           {u"image_url"_s, QJsonObject{{u"url"_s, server.url().toString()}}}};
    const QString text = u"![x](%1) <img src='%1'>"_s.arg(server.url().toString());
    detail.run.input = QJsonArray{QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, QJsonArray{text, part}}}};
    reader.showRun(detail);
    reader.grab();
    QVERIFY(!server.waitForNewConnection(50));
    QCOMPARE(server.connections, 0);
    QToolButton *load = nullptr;
    for (QToolButton *button : reader.findChildren<QToolButton *>()) {
        if (button->isVisible() && button->text() == "Load once"_L1)
            load = button;
    }
    QVERIFY(load);
    load->click();
    load->click();
    const auto *media = reader.findChild<views::MediaView *>();
    QTRY_VERIFY(media->showsPicture());
    QCOMPARE(server.connections, 1);
}

void TestImageFetcher::carriesNothingThatTellsWhoWeAre()
{
    Answerer server;
    server.answers = {ok(picture(), "Set-Cookie: id=1\r\n")};
    ImageFetcher fetcher;
    QSignalSpy fetched(&fetcher, &ImageFetcher::fetched);
    for (int i = 1; i <= 2; ++i) {
        fetcher.fetch(server.url());
        fetcher.fetch(server.url());
        QTRY_COMPARE(fetched.size(), i);
    }
    QCOMPARE(fetched.first().at(1).toByteArray(), picture());
    QCOMPARE(server.requests.size(), 2);
    for (const QByteArray &request : std::as_const(server.requests)) {
        const QByteArray low = request.toLower();
        QVERIFY(!low.contains("cookie:") && !low.contains("authorization:") && !low.contains("referer:"));
    }
}

void TestImageFetcher::followsOnItsHostOnly()
{
    Answerer server;
    Answerer other;
    other.answers = {ok(picture())};
    server.answers = {redirect("/b.png"), ok(picture())};
    ImageFetcher fetcher;
    QSignalSpy fetched(&fetcher, &ImageFetcher::fetched);
    QSignalSpy failed(&fetcher, &ImageFetcher::failed);
    fetcher.fetch(server.url());
    QTRY_COMPARE(fetched.size(), 1);
    QVERIFY(server.requests.last().startsWith("GET /b.png"));
    server.answers = {redirect(other.url().toEncoded())};
    fetcher.fetch(server.url());
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(other.connections, 0);
    server.answers = {redirect("/again.png")};
    fetcher.fetch(server.url());
    QTRY_COMPARE(failed.size(), 2);
    QVERIFY(failed.last().at(1).toString().contains(u"circles"_s));
}

void TestImageFetcher::refusesWhatIsTooLarge()
{
    Answerer server;
    ImageFetcher fetcher;
    QSignalSpy failed(&fetcher, &ImageFetcher::failed);
    server.answers = {"HTTP/1.1 200 OK\r\nContent-Length: 90000000\r\n\r\nabc"};
    fetcher.fetch(server.url());
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed.last().at(1).toString().contains(u"20 MB"_s));
    server.answers = {"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + QByteArray(20'500'000, 'x')}; // says no length
    fetcher.fetch(server.url());
    QTRY_COMPARE(failed.size(), 2);
    QVERIFY(failed.last().at(1).toString().contains(u"20 MB"_s));
}

void TestImageFetcher::saysWhenAHostSaysNo()
{
    Answerer server;
    ImageFetcher fetcher;
    QSignalSpy failed(&fetcher, &ImageFetcher::failed);
    server.answers = {"HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"};
    fetcher.fetch(server.url());
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed.last().at(1).toString().contains(u"403"_s));
    const QUrl gone = server.url();
    server.close();
    fetcher.fetch(gone);
    QTRY_COMPARE(failed.size(), 2);
}

void TestImageFetcher::fetchesNoOtherKindOfAddress()
{
    ImageFetcher fetcher;
    QSignalSpy failed(&fetcher, &ImageFetcher::failed);
    for (const QString &address : {u"file:///etc/hostname"_s, u"ftp://h/a.png"_s, u"qrc:/icons/dot.svg"_s, QString()})
        fetcher.fetch(QUrl(address));
    QCOMPARE(failed.size(), 4);
}

QTEST_MAIN(TestImageFetcher)
#include "tst_imagefetcher.moc"
