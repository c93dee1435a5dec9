package org.crowdchange.servlet.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.crowdchange.model.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuestKeysTest {
    @TempDir
    Path folder;

    @Test
    void aTextIsSignedByHmacSha256() {
        // RFC 4231, test case 6: a key of 131 bytes 0xaa.
        byte[] key = new byte[131];
        Arrays.fill(key, (byte) 0xaa);
        byte[] expected = HexFormat.of().parseHex("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");

        String signature = GuestKeys.of(List.of(key)).sign("Test Using Larger Than Block-Size Key - Hash Key First");

        assertThat(Base64.getUrlDecoder().decode(signature)).isEqualTo(expected);
    }

    @Test
    void onlyTheTextThatWasSignedIsVerified() {
        GuestKeys keys = GuestKeys.random(new Random(1));
        String signature = keys.sign("a");

        assertThat(keys.verify("a", signature)).isTrue();
        assertThat(keys.verify("b", signature)).isFalse();
        assertThat(keys.verify("a", "")).isFalse();
        assertThat(keys.verify("a", "%")).isFalse();
        assertThat(keys.verify("a", signature.substring(1))).isFalse();
        assertThat(GuestKeys.random(new Random(2)).verify("a", signature)).isFalse();
    }

    @Test
    void theFirstKeySignsAndAllVerify() {
        byte[] one = "1".repeat(32).getBytes(StandardCharsets.US_ASCII);
        byte[] two = "2".repeat(32).getBytes(StandardCharsets.US_ASCII);
        GuestKeys both = GuestKeys.of(List.of(one, two));

        assertThat(both.sign("a")).isEqualTo(GuestKeys.of(List.of(one)).sign("a"));
        assertThat(both.verify("a", both.sign("a"))).isTrue();
        assertThat(both.verify("a", GuestKeys.of(List.of(two)).sign("a"))).isTrue();
    }

    @Test
    void shortKeysAndNoKeysAreRefused() {
        assertThatThrownBy(() -> GuestKeys.of(List.of())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> GuestKeys.of(List.of(new byte[31])))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("at least 32 bytes")
                .hasMessageContaining("31 bytes");
    }

    @Test
    void aFileIsMadeOnceAndReadAfterwards() throws IOException {
        Path file = folder.resolve("guest.key");

        String signature = GuestKeys.file(file, new Random(1)).sign("a");

        assertThat(GuestKeys.file(file, new Random(2)).sign("a")).isEqualTo(signature);
        assertThat(Base64.getDecoder().decode(Files.readString(file).strip())).hasSize(32);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no POSIX permissions to look at")
    void onlyTheOwnerMayReadANewFile() throws IOException {
        Path file = folder.resolve("guest.key");
        GuestKeys.file(file, new Random(1));

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aFileHasAKeyOnEachLine() throws IOException {
        String one = Base64.getEncoder().encodeToString("1".repeat(32).getBytes(StandardCharsets.US_ASCII));
        String two = Base64.getEncoder().encodeToString("2".repeat(40).getBytes(StandardCharsets.US_ASCII));
        Path file = Files.writeString(folder.resolve("keys"), "\n" + one + "\r\n  " + two + " \n\n");
        GuestKeys keys = GuestKeys.file(file, new Random(1));

        assertThat(keys.sign("a"))
                .isEqualTo(
                        GuestKeys.of(List.of(Base64.getDecoder().decode(one))).sign("a"));
        assertThat(keys.verify(
                        "a",
                        GuestKeys.of(List.of(Base64.getDecoder().decode(two))).sign("a")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "not base 64!", "c2hvcnQ="})
    void aFileWithoutAProperKeyIsRefused(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("keys"), content);

        assertThatThrownBy(() -> GuestKeys.file(file, new Random(1))).isInstanceOf(InvalidInputException.class);
        assertThat(Files.readString(file)).isEqualTo(content);
    }

    @Test
    void aFileThatCannotBeMadeIsRefusedWithItsName() {
        assertThatThrownBy(() -> GuestKeys.file(folder.resolve("no/such/folder/keys"), new Random(1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("guestKeyFile");
        assertThatThrownBy(() -> GuestKeys.file(folder, new Random(1))).isInstanceOf(InvalidInputException.class);
    }
}
