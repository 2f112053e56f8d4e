package com.oraclelumira.auditor.oci;

import com.oraclelumira.auditor.credential.CredentialStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One artifact's part of a registry. Reads what is asked for within a time limit, signs in where that is wanted, and follows
 * redirects without credentials.
 *
 * @see <a href="https://github.com/opencontainers/distribution-spec/blob/main/spec.md">OCI distribution</a>
 */
final class Registry {
    private static final int MOST_REDIRECTS = 5;

    private final OciReference reference;
    private final Exchange exchange;
    private final SignIn signIn;
    private Optional<String> authorization = Optional.empty();

    Registry(OciReference reference, CredentialStore store, Duration limit) {
        this.reference = reference;
        this.exchange = new Exchange(limit);
        this.signIn = new SignIn(reference, store, exchange);
    }

    /** A manifest by tag or digest, which is not looked at. */
    byte[] manifest(String version, int most) throws IOException {
        return read("manifests/" + version, Map.of("Accept", String.join(", ", Manifest.TYPES)), most);
    }

    /** A blob, which has the digest it is asked for by. */
    byte[] blob(Digest digest, int most) throws IOException {
        byte[] content = read("blobs/" + digest, Map.of(), most);
        if (!digest.fits(content)) {
            throw new IOException("what it sends for " + digest + " is something else, of " + Digest.of(content));
        }
        return content;
    }

    private byte[] read(String what, Map<String, String> headers, int most) throws IOException {
        URI address = URI.create(reference.origin() + "/v2/" + reference.repository() + "/" + what);
        HttpResponse<byte[]> answer = signedIn(address, headers, most);
        for (int redirects = 0; isRedirect(answer.statusCode()); redirects++) {
            if (redirects == MOST_REDIRECTS) {
                throw new IOException("it redirects more than " + MOST_REDIRECTS + " times");
            }
            address = next(address, answer);
            answer = exchange.get(address, headers, most);
        }
        if (answer.statusCode() != 200) {
            throw new IOException(refusal(answer));
        }
        return answer.body();
    }

    private HttpResponse<byte[]> signedIn(URI address, Map<String, String> headers, int most) throws IOException {
        HttpResponse<byte[]> answer = exchange.get(address, with(headers), most);
        if (answer.statusCode() == 401 && authorization.isEmpty()) {
            authorization = signIn.answer(answer.headers().allValues("WWW-Authenticate"));
            if (authorization.isPresent()) {
                return exchange.get(address, with(headers), most);
            }
        }
        return answer;
    }

    private Map<String, String> with(Map<String, String> headers) {
        Map<String, String> all = new TreeMap<>(headers);
        authorization.ifPresent(header -> all.put("Authorization", header));
        return all;
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private URI next(URI from, HttpResponse<byte[]> answer) throws IOException {
        try {
            String location = answer.headers().firstValue("Location").orElse("");
            URI to = from.resolve(location);
            if (!location.isEmpty() && Addresses.isSafe(to, reference)) {
                return to;
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("it redirects to a malformed address", e);
        }
        throw new IOException("it redirects to where it is not read by https");
    }

    private String refusal(HttpResponse<byte[]> answer) {
        return switch (answer.statusCode()) {
            case 401, 403 -> signIn.advice();
            case 404 -> "there is no such artifact, or it is not visible to these credentials";
            case 429 -> "its registry takes no more requests for now (429); try later or give credentials";
            default -> "its registry answers " + answer.statusCode();
        };
    }
}
