package org.cordboard.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.id.AgentId;
import org.cordboard.server.config.Overrides;
import org.cordboard.server.config.SettingsReader;
import org.cordboard.server.wire.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole gateway, a telephone that dials a number nobody has, and those who ask afterwards what was said.
final class CallTraceTest {
    private static final int PATIENCE_MILLIS = 30_000;

    @TempDir
    private Path data;

    @TempDir
    private Path folder;

    private Gateway gateway;

    @Test
    void aRefusedCallIsReadFlaggedAndDownloadedByASupervisorAndByNoOtherGroupsAgent() throws Exception {
        Overrides anyPort = new Overrides(
                Optional.of(0), Optional.of(0), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        try (Gateway started = Gateway.start(SettingsReader.demo(data, anyPort), Gateway.NewPasswords.FOR_EVERYBODY)) {
            gateway = started;
            dialsNobody();
            HttpClient boss = signedIn("boss1");
            String call = "/api/calls/" + await().until(() -> latestCall(boss), id -> !id.isEmpty());

            assertThat(labels(boss, call)).containsExactly("INVITE", "100 Trying", "404 Not Found", "ACK");
            assertThat(send(boss, "POST", call + "/flag").body()).contains("\"flag\":{\"by\":");
            assertThat(tshark(boss, call)).containsExactly("INVITE,", ",100", ",404", "ACK,");
            assertThat(send(signedIn("agent1"), "GET", call + "/trace").statusCode())
                    .isEqualTo(404);
            assertThat(send(boss, "GET", "/metrics").body()).contains("cordboard_sip_bans_total 0.0");
        }
    }

    private void dialsNobody() throws IOException {
        try (DatagramSocket phone = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            phone.setSoTimeout(PATIENCE_MILLIS);
            phone.connect(InetAddress.getLoopbackAddress(), gateway.sipPort());
            send(phone, "INVITE", "");
            String answer;
            do {
                DatagramPacket packet = new DatagramPacket(new byte[4_096], 4_096);
                phone.receive(packet);
                answer = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
            } while (!answer.startsWith("SIP/2.0 404"));
            send(phone, "ACK", answer.replaceFirst("(?s).*\r\nTo: <sip:nobody@localhost>([^\r]*)\r\n.*", "$1"));
        }
    }

    private static void send(DatagramSocket phone, String method, String toTag) throws IOException {
        String contact = "sip:phone@127.0.0.1:" + phone.getLocalPort();
        String text = method + " sip:nobody@localhost SIP/2.0\r\n"
                + "Via: SIP/2.0/UDP 127.0.0.1:" + phone.getLocalPort() + ";branch=z9hG4bKtrace\r\n"
                + "From: <sip:phone@localhost>;tag=1\r\nTo: <sip:nobody@localhost>" + toTag + "\r\n"
                + "Call-ID: trace@127.0.0.1\r\nCSeq: 1 " + method + "\r\nMax-Forwards: 70\r\n"
                + "Contact: <" + contact + ">\r\nContent-Length: 0\r\n\r\n";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        phone.send(new DatagramPacket(bytes, bytes.length));
    }

    private List<String> labels(HttpClient client, String call) {
        return await().until(
                        () -> json(send(client, "GET", call + "/trace")).findValuesAsText("label"),
                        found -> found.size() == 4);
    }

    private String latestCall(HttpClient client) throws IOException, InterruptedException {
        return json(send(client, "GET", "/api/calls")).path(0).path("id").asText();
    }

    private List<String> tshark(HttpClient client, String call) throws IOException, InterruptedException {
        HttpResponse<byte[]> pcap = client.send(request("GET", call + "/trace.pcap"), BodyHandlers.ofByteArray());
        Path file = Files.write(folder.resolve("call.pcap"), pcap.body());
        Process tshark = new ProcessBuilder(
                        "tshark",
                        "-r",
                        file.toString(),
                        "-T",
                        "fields",
                        "-E",
                        "separator=,",
                        "-e",
                        "sip.Method",
                        "-e",
                        "sip.Status-Code")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(tshark.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private HttpClient signedIn(String user) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofMillis(PATIENCE_MILLIS))
                .build();
        String password = gateway.newPasswords().get(new AgentId(user));
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway.url() + "/api/sign-in"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Wire.write(Map.of("userName", user, "password", password))))
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        return client;
    }

    private HttpRequest request(String method, String path) {
        return HttpRequest.newBuilder(URI.create(gateway.url() + path))
                .method(method, BodyPublishers.noBody())
                .build();
    }

    private HttpResponse<String> send(HttpClient client, String method, String path)
            throws IOException, InterruptedException {
        return client.send(request(method, path), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return Wire.mapper().readTree(answer.body());
    }
}
