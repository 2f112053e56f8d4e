package com.oraclelumira.auditor.oci;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.credential.CredentialStore;
import com.oraclelumira.auditor.credential.Credentials;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers a registry's challenge: with a token of its token service, else with name and password. Credentials go to the
 * registry's own host, or to a token service that has credentials of its own; an answer does not choose who gets them.
 */
final class SignIn {
    private static final int MAX_TOKEN = 1024 * 1024;
    private static final String HUB_TOKENS = "auth.docker.io";

    private final OciReference reference;
    private final CredentialStore store;
    private final Exchange exchange;

    SignIn(OciReference reference, CredentialStore store, Exchange exchange) {
        this.reference = reference;
        this.store = store;
        this.exchange = exchange;
    }

    /** The {@code Authorization} header; empty where there is nothing to sign in with. */
    Optional<String> answer(List<String> challenges) throws IOException {
        Optional<Challenge> bearer = Challenge.of("bearer", challenges);
        if (bearer.isPresent()) {
            return Optional.of("Bearer " + token(bearer.get()));
        }
        return Challenge.of("basic", challenges).flatMap(challenge -> own().map(SignIn::basic));
    }

    /** What to do about a refusal. */
    String advice() {
        return "it refuses access; give " + (own().isPresent() ? "other " : "") + "credentials for "
                + reference.registry();
    }

    private Optional<Credentials> own() {
        URI origin = URI.create(reference.origin());
        boolean hub = reference.registry().equals(OciReference.DOCKER_HUB);
        return store.find(
                origin.getScheme(),
                hub ? OciReference.DOCKER_HUB : origin.getHost(),
                origin.getPort(),
                reference.repository());
    }

    private String token(Challenge challenge) throws IOException {
        URI realm = realm(challenge.parameter("realm"));
        Optional<Credentials> credentials = forTokens(realm);
        HttpResponse<byte[]> answer = exchange.get(
                URI.create(realm + (realm.getQuery() == null ? "?" : "&") + "scope="
                        + encoded("repository:" + reference.repository() + ":pull") + service(challenge)),
                credentials.map(given -> Map.of("Authorization", basic(given))).orElse(Map.of()),
                MAX_TOKEN);
        if (answer.statusCode() == 401 || answer.statusCode() == 403) {
            throw new IOException("its token service " + realm.getHost() + " refuses access; give "
                    + (credentials.isPresent() ? "other " : "") + "credentials for it");
        }
        if (answer.statusCode() != 200) {
            throw new IOException("its token service " + realm.getHost() + " answers " + answer.statusCode());
        }
        JsonNode token = Json.read(answer.body(), "the answer of its token service");
        String text = token.path("token").asText(token.path("access_token").asText());
        if (!text.matches("[\\x21-\\x7e]+")) {
            throw new IOException("the answer of its token service holds no token");
        }
        return text;
    }

    private URI realm(String text) throws IOException {
        try {
            URI realm = URI.create(text);
            if (Addresses.isSafe(realm, reference)) {
                return realm;
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("its token service has a malformed address", e);
        }
        throw new IOException("its token service is not reached by https, so it is not asked");
    }

    private Optional<Credentials> forTokens(URI realm) {
        URI origin = URI.create(reference.origin());
        boolean own = Addresses.isSameOrigin(realm, origin)
                || (reference.registry().equals(OciReference.DOCKER_HUB)
                        && HUB_TOKENS.equalsIgnoreCase(realm.getHost())
                        && realm.getPort() == -1);
        return own ? own() : store.find(realm.getScheme(), realm.getHost(), realm.getPort(), realm.getPath());
    }

    private static String service(Challenge challenge) {
        String service = challenge.parameter("service");
        return service.isEmpty() ? "" : "&service=" + encoded(service);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String basic(Credentials credentials) {
        String pair = credentials.user() + ":" + credentials.password();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }
}
