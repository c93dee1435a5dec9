package org.crowdchange.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the newsroom says when it cannot start. */
class CommandLineIT {

    @Test
    void aTakenPortIsNamed(@TempDir Path data) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"));
                NewsroomProcess newsroom =
                        NewsroomProcess.start(data, "--port", Integer.toString(taken.getLocalPort()))) {
            assertThat(newsroom.awaitEnd())
                    .contains("Port " + taken.getLocalPort() + " is taken")
                    .contains("--port")
                    .doesNotContain("\tat ");
            assertThat(newsroom.exitCode()).isNotZero();
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        try (NewsroomProcess newsroom = NewsroomProcess.start(file.resolve("data"), "--port", "0")) {
            assertThat(newsroom.awaitEnd())
                    .contains(file.toString())
                    .contains("cannot be written")
                    .doesNotContain("\tat ");
            assertThat(newsroom.exitCode()).isNotZero();
        }
    }

    @Test
    void aSecondNewsroomOnTheSameFolderIsRefusedInPlainWords(@TempDir Path data) throws Exception {
        try (NewsroomProcess first = NewsroomProcess.start(data, "--port", "0")) {
            first.address();
            try (NewsroomProcess second = NewsroomProcess.start(data, "--port", "0")) {
                assertThat(second.awaitEnd()).contains("another process").doesNotContain("\tat ");
                assertThat(second.exitCode()).isNotZero();
            }
        }
    }

    @Test
    void aDamagedExportIsRefusedWithLineAndColumn(@TempDir Path folder) throws Exception {
        Path export = Files.createDirectory(folder.resolve("export"));
        Files.writeString(export.resolve("summary.csv"), "topic,Trees\nurl,https://pol.is/none\n");
        Files.writeString(export.resolve("comments.csv"), """
                timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
                1403054214196,Wed,0,0,1,0,1,"Plant more trees
                """);
        try (NewsroomProcess newsroom =
                NewsroomProcess.start(folder.resolve("data"), "--port", "0", "--import", export.toString())) {
            assertThat(newsroom.awaitEnd())
                    .containsPattern("\\w+\\.csv:\\d+:\\d+: found .*; expected ")
                    .doesNotContain("\tat ");
            assertThat(newsroom.exitCode()).isNotZero();
        }
    }
}
