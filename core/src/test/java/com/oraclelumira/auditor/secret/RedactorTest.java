package com.oraclelumira.auditor.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oraclelumira.auditor.model.PropertyPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedactorTest {

    private static final PropertyPath PASSWORD = PropertyPath.of("environment", "MYSQL_PASSWORD");
    private final Redactor redactor = Redactor.withRandomKey();

    @Test
    void secret_shows_as_a_fingerprint_that_tells_equal_from_different() {
        String shown = redactor.show(PASSWORD, "q7Vd2kLw");
        assertThat(shown)
                .matches("secret \\(fingerprint [0-9a-f]{8}\\)")
                .isEqualTo(redactor.show(PASSWORD, "q7Vd2kLw"));
        assertThat(redactor.show(PASSWORD, "q7Vd2kLx")).isNotEqualTo(shown);
        assertThat(Redactor.withRandomKey().show(PASSWORD, "q7Vd2kLw")).isNotEqualTo(shown);
    }

    @Test
    void only_the_secret_part_of_a_text_is_masked() {
        assertThat(redactor.show(PropertyPath.of("environment", "DSN"), "mysql://crm:q7Vd2kLw@db/crm"))
                .matches("mysql://crm:\\[secret [0-9a-f]{8}]@db/crm");
        assertThat(redactor.show(PropertyPath.of("labels", "traefik.http.routers.crm.rule"), "Host(`crm.example`)"))
                .isEqualTo("Host(`crm.example`)");
    }

    @Test
    void shown_secret_is_no_secret() {
        String shown = redactor.show(PASSWORD, "q7Vd2kLw");
        assertThat(redactor.show(PASSWORD, shown)).isEqualTo(shown);
        String dsn = redactor.mask("mysql://crm:q7Vd2kLw@db/crm");
        assertThat(redactor.mask(dsn)).isEqualTo(dsn);
    }

    @Property(tries = 200)
    void planted_canary_never_appears(
            @ForAll @AlphaChars @NumericChars @StringLength(min = 8, max = 40) String random) {
        String canary = "Z" + random + "9";
        for (PropertyPath path : List.of(
                PASSWORD, PropertyPath.of("labels", "app.api-key"), PropertyPath.of("build", "args", "NPM_TOKEN"))) {
            assertThat(redactor.show(path, canary)).doesNotContain(canary);
        }
        for (String text : List.of(
                "mysql://crm:" + canary + "@db:3306/crm?charset=utf8",
                "redis-server --requirepass " + canary,
                "[\"mysqladmin\",\"ping\",\"-p" + canary + "\"]",
                "sh -c 'PGPASSWORD=" + canary + " pg_dump crm'",
                "type=cifs,o=username=crm,password=" + canary + ",uid=0",
                "{\"db\": {\"password\": \"" + canary + "\"}}",
                "password: " + canary + "\nuser: crm\n")) {
            assertThat(redactor.mask(text)).doesNotContain(canary);
            assertThat(redactor.show(PropertyPath.of("command"), text)).doesNotContain(canary);
        }
    }

    @Property(tries = 200)
    void learnt_secret_is_masked_wherever_it_turns_up(
            @ForAll @AlphaChars @StringLength(min = 7, max = 30) String random) {
        Redactor learning = Redactor.withRandomKey();
        String canary = random + "9";
        learning.learn(PASSWORD, canary);
        assertThat(learning.show(PropertyPath.of("hostname"), "x-" + canary + "-y"))
                .doesNotContain(canary);
        assertThat(learning.mask("cannot log in with " + canary)).doesNotContain(canary);
    }

    @Test
    void word_after_a_password_flag_is_masked() {
        assertThat(redactor.show(
                        PropertyPath.of("command"),
                        List.of("redis-server", "--requirepass", "q7Vd2kLw", "--appendonly")))
                .first()
                .isEqualTo("redis-server");
        assertThat(redactor.show(PropertyPath.of("command"), List.of("redis-server", "--requirepass", "q7Vd2kLw"))
                        .toString())
                .doesNotContain("q7Vd2kLw");
    }

    @Test
    void weak_password_is_not_searched_for_elsewhere() {
        redactor.learn(PASSWORD, "dolibarr");
        assertThat(redactor.show(PropertyPath.of("image"), "dolibarr/dolibarr:17"))
                .isEqualTo("dolibarr/dolibarr:17");
    }

    @Test
    void key_file_is_made_for_its_owner_alone_and_gives_the_same_fingerprints(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("fingerprint.key");
        String first = new Redactor(FingerprintKey.fromFile(file)).show(PASSWORD, "q7Vd2kLw");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new Redactor(FingerprintKey.fromFile(file)).show(PASSWORD, "q7Vd2kLw"))
                .isEqualTo(first);
    }

    @Test
    void key_file_that_others_can_read_is_refused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("fingerprint.key");
        FingerprintKey.fromFile(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> FingerprintKey.fromFile(file)).hasMessageContaining("open to others (rw-r--r--)");
    }

    @Test
    void file_that_holds_no_key_is_refused_without_showing_it(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("k"), "not hexadecimal");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(() -> FingerprintKey.fromFile(file))
                .hasMessageContaining("not a key")
                .hasMessageNotContaining("hexadecimal\"");
    }
}
