package org.crowdchange.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The newsroom as a user runs it: a process of its own, from the jar. */
final class NewsroomProcess implements AutoCloseable {
    private static final Pattern OPEN = Pattern.compile("Open (http://\\S+/)");
    private static final Pattern DESK = Pattern.compile("(http://\\S+/desk\\?key=\\S+)");
    private static final long SECONDS = 120;

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> printed = new ArrayList<>();

    private NewsroomProcess(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "newsroom-output");
        reader.setDaemon(true);
        reader.start();
    }

    static NewsroomProcess start(Path data, String... options) throws IOException {
        String jar = System.getProperty("crowd.newsroom.jar");
        assertThat(jar).as("system property crowd.newsroom.jar").isNotNull();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                jar,
                "--data",
                data.toString()));
        command.addAll(List.of(options));
        return new NewsroomProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    private void read() {
        try (BufferedReader reader = process.inputReader()) {
            reader.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            lines.add("(the output ended: " + e.getMessage() + ")");
        }
    }

    /** The address that it prints, without the slash at the end. */
    String address() throws InterruptedException {
        String url = await(OPEN);
        return url.substring(0, url.length() - 1);
    }

    String desk() throws InterruptedException {
        return await(DESK);
    }

    String await(Pattern pattern) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        for (String line : printed) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        while (System.nanoTime() < end) {
            String line = lines.poll(100, TimeUnit.MILLISECONDS);
            if (line != null) {
                printed.add(line);
                Matcher matcher = pattern.matcher(line);
                if (matcher.find()) {
                    return matcher.group(1);
                }
            } else if (!process.isAlive()) {
                break;
            }
        }
        throw new AssertionError("The newsroom did not print " + pattern + " but:\n" + String.join("\n", printed));
    }

    /** Waits until it ends by itself and returns what it printed. */
    String awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        String line;
        while ((line = lines.poll(200, TimeUnit.MILLISECONDS)) != null) {
            printed.add(line);
        }
        return String.join("\n", printed);
    }

    int exitCode() {
        return process.exitValue();
    }

    /** SIGKILL: no chance to write anything more. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
