package org.crowdchange.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README at the top shows is what happens. */
class ReadmeTest {
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final String IMPORTS = """
            import java.nio.file.*;
            import java.time.*;
            import java.util.*;
            import org.crowdchange.*;
            import org.crowdchange.campaign.*;
            import org.crowdchange.jdbc.*;
            import org.crowdchange.model.*;
            """;

    @Test
    void theSnippetHasAtMostFifteenLinesAndRuns(@TempDir Path folder) throws Exception {
        Matcher block = JAVA.matcher(Files.readString(readme()));
        assertThat(block.find()).isTrue();
        String snippet = block.group(1);
        assertThat(snippet.lines().count()).isLessThanOrEqualTo(15);
        Path source = folder.resolve("Snippet.java");
        Files.writeString(
                source,
                IMPORTS + "class Snippet { public static void main(String[] a) throws Exception {\n" + snippet
                        + "}}\n");
        compile(source, folder);
        assertThat(run(folder)).contains("1 of 1 agreed");
    }

    private static void compile(Path source, Path folder) {
        StringWriter messages = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        boolean compiled = compiler.getTask(
                        messages,
                        files,
                        null,
                        List.of("-classpath", classPath(), "-d", folder.toString(), "-proc:none"),
                        null,
                        files.getJavaFileObjects(source))
                .call();
        assertThat(compiled).as(messages.toString()).isTrue();
    }

    private static String run(Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        folder + System.getProperty("path.separator") + classPath(),
                        "Snippet")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** The README of the whole project, two folders above this module. */
    private static Path readme() {
        return Path.of("").toAbsolutePath().resolve("../../README.md").normalize();
    }
}
