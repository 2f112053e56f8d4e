package com.oraclelumira.auditor.rule;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;

/** Image references cut into parts, and what an image is known to be. */
final class ImageFunctions {

    private static final String DEFAULT_REGISTRY = "docker.io";
    private static final Pattern DATASTORE = Pattern.compile(
            "(^|[/-])(mysql|mariadb|percona|postgres|postgresql|postgis|timescaledb|mongo|mongodb|redis|valkey|keydb|"
                    + "memcached|cassandra|scylla|elasticsearch|opensearch|couchdb|influxdb|clickhouse(-server)?|neo4j|rabbitmq|"
                    + "kafka|zookeeper|etcd|minio|mssql|oracle|cockroach|rethinkdb|arangodb|questdb|victoria-metrics|qdrant|"
                    + "milvus|weaviate|solr|openldap|vault|consul|registry)($|[:@-])");
    private static final Pattern REVERSE_PROXY = Pattern.compile(
            "(^|[/-])(traefik|nginx|nginx-proxy|nginx-proxy-manager|caddy|haproxy|envoy|httpd|apache|swag|kong|apisix|"
                    + "zoraxy|bunkerweb)($|[:@-])");
    private static final Pattern SOCKET_PROXY = Pattern.compile("(docker-)?socket-proxy|dockerproxy|wollomatic");

    static final List<Function> ALL = List.of(
            Function.of("imageTag", String.class, String.class, ImageFunctions::tag),
            Function.of("imageDigest", String.class, String.class, ImageFunctions::digest),
            Function.of("imageRegistry", String.class, String.class, ImageFunctions::registry),
            Function.of("imageRepository", String.class, String.class, ImageFunctions::repository),
            Function.of("isDatastore", Boolean.class, String.class, image -> is(DATASTORE, image)),
            Function.of("isReverseProxy", Boolean.class, String.class, image -> is(REVERSE_PROXY, image)),
            Function.of("isSocketProxy", Boolean.class, String.class, image -> is(SOCKET_PROXY, image)));

    private ImageFunctions() {}

    private static boolean is(Pattern kind, String image) {
        return kind.matcher(repository(image).toLowerCase(Locale.ROOT)).find();
    }

    private static String withoutDigest(String image) {
        int at = image.indexOf('@');
        return at < 0 ? image : image.substring(0, at);
    }

    private static int tagColon(String name) {
        int colon = name.lastIndexOf(':');
        return colon > name.lastIndexOf('/') ? colon : -1;
    }

    private static String tag(String image) {
        String name = withoutDigest(image);
        int colon = tagColon(name);
        return colon < 0 ? "" : name.substring(colon + 1);
    }

    private static String digest(String image) {
        int at = image.indexOf('@');
        return at < 0 ? "" : image.substring(at + 1);
    }

    private static String registry(String image) {
        String name = withoutDigest(image);
        int slash = name.indexOf('/');
        String first = slash < 0 ? "" : name.substring(0, slash);
        boolean isHost = first.contains(".") || first.contains(":") || first.equals("localhost");
        return isHost ? first : DEFAULT_REGISTRY;
    }

    private static String repository(String image) {
        String name = withoutDigest(image);
        int colon = tagColon(name);
        String untagged = colon < 0 ? name : name.substring(0, colon);
        String registry = registry(image);
        return untagged.startsWith(registry + "/") ? untagged.substring(registry.length() + 1) : untagged;
    }
}
