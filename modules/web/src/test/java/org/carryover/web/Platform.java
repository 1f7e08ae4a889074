package org.carryover.web;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real server process with the real WAR, on a port and a data folder of its own. */
public final class Platform implements AutoCloseable {

    private static Platform common;

    private final Path data;
    private final int port;
    private final Map<String, String> settings;
    private Process process;

    public Platform(Path data, Map<String, String> settings) {
        this.data = data;
        this.settings = settings;
        this.port = freePort();
    }

    /** The one server that most tests share, on H2 in a file; it ends with the test run. */
    public static synchronized Platform common() {
        if (common == null) {
            try {
                common = new Platform(Files.createTempDirectory("carryover"), Map.of("CARRYOVER_DEMO", "true"));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(common::close));
            common.start();
        }
        return common;
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public Path data() {
        return data;
    }

    /** Starts the process and returns when the application is ready. */
    public void start() {
        Path war = Path.of(System.getProperty("carryover.war"));
        Path home = Path.of(System.getProperty("carryover.home"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dhazelcast.socket.bind.any=false",
                "-Djava.awt.headless=true",
                "-Duser.timezone=UTC",
                "-Djava.io.tmpdir=" + data,
                "-jar",
                war.resolveSibling("server/payara-micro.jar").toString(),
                "--disablephonehome",
                "--nocluster",
                "--nohazelcast",
                "--prebootcommandfile",
                home.resolve("server-config/payara-micro/pre-boot.asadmin").toString(),
                "--port",
                String.valueOf(port),
                "--deploy",
                war.toString(),
                "--contextroot",
                "/"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().put("CARRYOVER_DATA", data.toString());
        builder.environment().put("CARRYOVER_PORT", String.valueOf(port));
        builder.environment().put("CARRYOVER_CONTENT", home.resolve("content").toString());
        builder.environment().putAll(settings);
        try {
            process = builder.start();
            awaitReady();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the process at once, as a power cut of the process would: kill -9. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            await();
        }
    }

    public Path log() {
        return data.resolve("server.log");
    }

    private void await() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() throws IOException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        Instant limit = Instant.now().plusSeconds(150);
        while (Instant.now().isBefore(limit) && process.isAlive()) {
            if (answers(client, "/health/ready") && answers(client, "/")) {
                return;
            }
            pause();
        }
        String text = Files.readString(log());
        throw new IllegalStateException(
                "The server did not become ready:\n" + text.substring(Math.max(0, text.length() - 6_000)));
    }

    private boolean answers(HttpClient client, String path) {
        HttpRequest request =
                HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(20)).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
