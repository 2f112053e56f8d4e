package com.oraclelumira.auditor.web.it;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/** Somebody with a browser of the plainest kind: cookies, forms, no scripts. */
final class Visitor {

    /** What the administrator of the test server has for a password once the first one is used up. */
    static final String PASSWORD = "correct horse battery staple";

    private static final Pattern FIRST_PASSWORD = Pattern.compile("one-time password (\\S+)");
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private static final String DATA = "data:";

    private final HttpClient client;
    private final URI base;
    private final Path log;

    /** @param log of the server, which tells the first password */
    Visitor(URI base, Path log) {
        this.base = base;
        this.log = log;
        client = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** Who trusts these certificates alone. */
    Visitor(URI base, Path log, SSLContext trust) {
        this.base = base;
        this.log = log;
        client =
                HttpClient.newBuilder().cookieHandler(cookies).sslContext(trust).build();
    }

    /** Signs in as the administrator; uses up the first password where that has not been done. */
    Visitor signedIn() throws IOException, InterruptedException {
        if (signIn(PASSWORD).statusCode() == 303) {
            return this;
        }
        return signedInFirst("admin", firstPassword());
    }

    HttpResponse<String> signIn(String password) throws IOException, InterruptedException {
        return signIn("admin", password);
    }

    HttpResponse<String> signIn(String name, String password, String... headers)
            throws IOException, InterruptedException {
        return post("sign-in", "sign-in", Map.of("name", name, "password", password), headers);
    }

    /** Signs in with a one-time password and uses it up. */
    Visitor signedInFirst(String name, String first) throws IOException, InterruptedException {
        signIn(name, first);
        post("password", "password", Map.of("before", first, "after", PASSWORD));
        return this;
    }

    /** What names the visitor's session. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("lumira"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** What the server tells at that address as it happens: the data of each event. */
    BlockingQueue<String> events(String path) throws IOException, InterruptedException {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        HttpResponse<Stream<String>> answer =
                client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofLines());
        Thread reader = new Thread(() -> answer.body()
                .filter(line -> line.startsWith(DATA))
                .map(line -> line.substring(DATA.length()).strip())
                .forEach(told::add));
        reader.setDaemon(true);
        reader.start();
        return told;
    }

    /** Listens at that address until hung up on; whether anybody answered with events. */
    boolean listen(String path) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> answer =
                client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofLines());
        answer.body().forEach(line -> {});
        return answer.statusCode() == 200;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET().build());
    }

    /** Fills in the form that stands on a page. */
    HttpResponse<String> post(String page, String action, Map<String, String> fields, String... headers)
            throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(get(page).body());
        String token = csrf.find() ? csrf.group(1) : "";
        return postRaw(action, "csrf=" + token + "&" + encoded(fields), headers);
    }

    HttpResponse<String> postRaw(String action, String body, String... headers)
            throws IOException, InterruptedException {
        return send(request(action, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> delete(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).DELETE().build());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** As the start of the server printed it. */
    private String firstPassword() throws IOException {
        Matcher printed = FIRST_PASSWORD.matcher(Files.readString(log));
        String last = "";
        while (printed.find()) {
            last = printed.group(1);
        }
        return last;
    }
}
