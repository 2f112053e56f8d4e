package com.oraclelumira.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When two services get in each other's way, by Traefik's own rules of which router takes a request. */
class TraefikRoutersTest {

    @Test
    void one_rule_of_two_services_is_claimed_by_both() {
        assertThat(rivals(
                        Map.of("traefik.http.routers.a.rule", "Host(`x.example`)"),
                        Map.of("traefik.http.routers.b.rule", "Host( \"x.example\" )")))
                .containsExactly("other");
    }

    @Test
    void one_name_of_two_services_is_claimed_by_both() {
        assertThat(rivals(
                        Map.of("traefik.http.routers.a.rule", "Host(`x.example`)"),
                        Map.of("traefik.http.routers.a.rule", "Host(`y.example`)")))
                .containsExactly("other");
    }

    @Test
    void encrypted_and_plain_requests_have_routers_of_their_own() {
        Map<String, String> plain = Map.of("traefik.http.routers.a.rule", "Host(`x.example`)");
        assertThat(rivals(
                        plain,
                        Map.of(
                                "traefik.http.routers.b.rule", "Host(`x.example`)",
                                "traefik.http.routers.b.tls.certresolver", "le")))
                .isEmpty();
        assertThat(rivals(
                        plain,
                        Map.of(
                                "traefik.http.routers.b.rule",
                                "Host(`x.example`)",
                                "traefik.http.routers.b.tls",
                                "false")))
                .containsExactly("other");
    }

    @Test
    void other_entry_points_are_other_doors() {
        Map<String, String> web = Map.of(
                "traefik.http.routers.a.rule", "Host(`x.example`)", "traefik.http.routers.a.entrypoints", "web, admin");
        assertThat(rivals(
                        web,
                        Map.of(
                                "traefik.http.routers.b.rule",
                                "Host(`x.example`)",
                                "traefik.http.routers.b.entryPoints",
                                "websecure")))
                .isEmpty();
        assertThat(rivals(
                        web,
                        Map.of(
                                "traefik.http.routers.b.rule",
                                "Host(`x.example`)",
                                "traefik.http.routers.b.entryPoints",
                                "admin")))
                .containsExactly("other");
    }

    @Test
    void a_priority_says_who_gets_the_request() {
        assertThat(rivals(
                        Map.of("traefik.http.routers.a.rule", "Host(`x.example`)"),
                        Map.of(
                                "traefik.http.routers.b.rule",
                                "Host(`x.example`)",
                                "traefik.http.routers.b.priority",
                                "10")))
                .isEmpty();
    }

    @Test
    void what_traefik_is_told_to_leave_alone_claims_nothing() {
        assertThat(rivals(
                        Map.of("traefik.http.routers.a.rule", "Host(`x.example`)"),
                        Map.of("traefik.enable", "false", "traefik.http.routers.b.rule", "Host(`x.example`)")))
                .isEmpty();
    }

    private static List<String> rivals(Map<String, String> one, Map<String, String> other) {
        Map<String, Map<String, String>> labels = new LinkedHashMap<>();
        labels.put("one", one);
        labels.put("other", other);
        List<Object> routers = new TraefikRouters(labels, (a, b) -> false).of("one");
        return Stream.of(((Map<?, ?>) routers.get(0)).get("also_claimed_by"))
                .flatMap(claims -> ((List<?>) claims).stream())
                .map(Object::toString)
                .toList();
    }
}
