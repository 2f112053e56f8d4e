package com.oraclelumira.auditor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReferenceTest {

    private static final String HEX = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    @ParameterizedTest
    @CsvSource({
        "nginx, docker.io/library/nginx:latest, nginx:latest",
        "nginx:1.27, docker.io/library/nginx:1.27, nginx:1.27",
        "dolibarr/dolibarr, docker.io/dolibarr/dolibarr:latest, dolibarr/dolibarr:latest",
        "docker.io/nginx, docker.io/library/nginx:latest, nginx:latest",
        "index.docker.io/library/nginx, docker.io/library/nginx:latest, nginx:latest",
        "localhost/app, localhost/app:latest, localhost/app:latest",
        "localhost:5000/app:1, localhost:5000/app:1, localhost:5000/app:1",
        "registry.lumira.fr:5000/a/b/c:v1, registry.lumira.fr:5000/a/b/c:v1, registry.lumira.fr:5000/a/b/c:v1",
        "[::1]:5000/app, [::1]:5000/app:latest, [::1]:5000/app:latest",
        "REGISTRY/app, REGISTRY/app:latest, REGISTRY/app:latest",
        "ghcr.io/traefik/traefik:v3.1, ghcr.io/traefik/traefik:v3.1, ghcr.io/traefik/traefik:v3.1"
    })
    void defaults_are_filled_in(String text, String full, String familiar) {
        ImageReference image = ImageReference.parse(text);
        assertThat(image).hasToString(full);
        assertThat(image.familiar()).isEqualTo(familiar);
    }

    @Test
    void digest_stands_without_a_tag() {
        ImageReference image = ImageReference.parse("mysql@sha256:" + HEX);
        assertThat(image.tag()).isEmpty();
        assertThat(image.digest()).contains("sha256:" + HEX);
        assertThat(image.name()).isEqualTo("docker.io/library/mysql");
        assertThat(image.familiar()).isEqualTo("mysql@sha256:" + HEX);
    }

    @Test
    void tag_and_digest_are_both_kept() {
        ImageReference image = ImageReference.parse("mysql:8.0@sha256:" + HEX);
        assertThat(image.tag()).contains("8.0");
        assertThat(image).hasToString("docker.io/library/mysql:8.0@sha256:" + HEX);
    }

    @ParameterizedTest
    @ValueSource(strings = {HEX, "sha256:" + HEX})
    void image_id_has_no_repository(String text) {
        ImageReference image = ImageReference.parse(text);
        assertThat(image.isId()).isTrue();
        assertThat(image.name()).isEmpty();
        assertThat(image).hasToString("sha256:" + HEX);
        assertThat(image.familiar()).isEqualTo("sha256:" + HEX);
    }

    @ParameterizedTest
    @CsvSource({
        "'', name ''",
        "Nginx, name 'Nginx'",
        "nginx:, tag ''",
        "nginx:é, tag 'é'",
        "a//b, name 'a//b'",
        "'a b', name 'a b'",
        "nginx@sha256:12, digest 'sha256:12'",
        "/nginx, name '/nginx'",
        "-bad.fr/x, registry '-bad.fr'",
        "a/b/, name 'a/b/'",
        "nginx:${TAG}, tag '${TAG}'"
    })
    void refusal_names_the_part(String text, String part) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImageReference.parse(text))
                .withMessageStartingWith("invalid image reference '" + text + "': " + part);
    }

    @Test
    void name_is_bounded() {
        assertThatIllegalArgumentException().isThrownBy(() -> ImageReference.parse("a".repeat(256)));
    }

    @Provide
    Arbitrary<String> references() {
        Arbitrary<String> registries = Arbitraries.of("", "docker.io/", "localhost:5000/", "ghcr.io/", "10.0.0.1/");
        Arbitrary<String> names = Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(8)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(parts -> String.join("/", parts));
        Arbitrary<String> tags = Arbitraries.of("", ":latest", ":1.2-alpine", ":V_1");
        Arbitrary<String> digests = Arbitraries.of("", "@sha256:" + HEX);
        return Combinators.combine(registries, names, tags, digests).as((a, b, c, d) -> a + b + c + d);
    }

    @Property
    void full_and_familiar_names_read_back(@ForAll("references") String text) {
        ImageReference image = ImageReference.parse(text);
        assertThat(ImageReference.parse(image.toString())).isEqualTo(image);
        assertThat(ImageReference.parse(image.familiar())).isEqualTo(image);
    }

    @Property
    void every_text_is_an_image_or_refused(@ForAll String text) {
        try {
            assertThat(ImageReference.parse(text).toString()).isNotEmpty();
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith("invalid image reference");
        }
    }
}
