package com.oraclelumira.auditor;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.model.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An engine in the vocabulary of rules, as {@code /info} and {@code /version} show it. What an engine does not show (older
 * ones show less, and none shows all of its {@code daemon.json}) is left out.
 */
final class EngineFields {

    /** Credentials in an address; the engine itself masks them. */
    private static final Pattern USER_INFO = Pattern.compile("//[^/@]+@");
    /** What distributions append to the version of what they patch: {@code 1.1.5+ds1}, {@code 1.7.24~ds1}. */
    private static final Pattern DISTRIBUTION = Pattern.compile("[0-9][+~-](dfsg|ds|deb|[0-9]*ubuntu|fc|el)");

    private static final String NO_NEW_PRIVILEGES = "name=no-new-privileges";
    /** The API version from which an engine that has it surely lists it. */
    private static final Version LISTS_NO_NEW_PRIVILEGES = Version.of("1.46");

    private final JsonNode info;
    private final JsonNode version;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private EngineFields(JsonNode info, JsonNode version) {
        this.info = info;
        this.version = version;
    }

    static Map<String, Object> of(JsonNode info, JsonNode version) {
        EngineFields engine = new EngineFields(info, version);
        engine.settings();
        engine.registries();
        engine.limits();
        engine.versions();
        return engine.fields;
    }

    private void settings() {
        texts("warnings", info.path("Warnings"), info.has("ID"));
        texts("security_options", info.path("SecurityOptions"), info.has("SecurityOptions"));
        boolean isListed = info.path("SecurityOptions").toString().contains(NO_NEW_PRIVILEGES);
        if (isListed || Version.of(version.path("ApiVersion").asText("")).isAtLeast(LISTS_NO_NEW_PRIVILEGES)) {
            fields.put("no_new_privileges", isListed);
        }
        text("operating_system", info.path("OperatingSystem"));
        text("logging_driver", info.path("LoggingDriver"));
        text("storage_driver", info.path("Driver"));
        text("cgroup_version", info.path("CgroupVersion"));
        text("cgroup_driver", info.path("CgroupDriver"));
        text("default_runtime", info.path("DefaultRuntime"));
        truth("live_restore", info.path("LiveRestoreEnabled"));
        truth("debug", info.path("Debug"));
        truth("experimental", info.path("ExperimentalBuild"));
        texts("authorization_plugins", info.path("Plugins").path("Authorization"), info.has("Plugins"));
        if (info.has("Runtimes")) {
            fields.put("runtimes", ImageFields.keys(info, "Runtimes"));
        }
        if (info.has("HttpProxy") || info.has("HttpsProxy")) {
            fields.put(
                    "proxy_credentials",
                    Stream.of("HttpProxy", "HttpsProxy")
                            .anyMatch(key ->
                                    USER_INFO.matcher(info.path(key).asText("")).find()));
        }
        firewall();
    }

    /** Shown by engines from 29 on. */
    private void firewall() {
        JsonNode firewall = info.path("FirewallBackend");
        if (!firewall.path("Driver").asText("").isEmpty()) {
            fields.put("iptables", true);
        }
        for (JsonNode pair : firewall.path("Info")) {
            if (pair.path(0).asText("").equals("EnableUserlandProxy")) {
                fields.put("userland_proxy", pair.path(1).asText("").equals("true"));
            }
        }
    }

    private void registries() {
        InsecureRegistries.of(info).ifPresent(insecure -> {
            fields.put("insecure_registries", List.copyOf(insecure.names()));
            fields.put("registry_mirrors", mirrors(info.path("RegistryConfig")));
        });
    }

    private static List<String> mirrors(JsonNode registries) {
        List<String> mirrors = new ArrayList<>();
        registries
                .path("Mirrors")
                .forEach(mirror ->
                        mirrors.add(USER_INFO.matcher(mirror.asText("")).replaceAll("//")));
        return mirrors;
    }

    private void limits() {
        truth("memory_limit", info.path("MemoryLimit"));
        truth("swap_limit", info.path("SwapLimit"));
        truth("pids_limit", info.path("PidsLimit"));
        truth("cpu_limit", info.path("CpuCfsQuota"));
    }

    private void versions() {
        text("version", version.path("Version"));
        text("min_api_version", version.path("MinAPIVersion"));
        for (JsonNode component : version.path("Components")) {
            String name = component.path("Name").asText("");
            if (Set.of("runc", "containerd").contains(name)) {
                text(name, component.path("Version"));
            }
        }
        if (version.has("Version")) {
            String text = version.path("Version").asText("");
            fields.put("distribution_build", DISTRIBUTION.matcher(text).find());
            EngineSupport.ended(Version.of(text)).ifPresent(it -> fields.put("end_of_life", it));
        }
    }

    private void text(String field, JsonNode value) {
        if (value.isTextual()) {
            fields.put(field, value.asText());
        }
    }

    private void truth(String field, JsonNode value) {
        if (value.isBoolean()) {
            fields.put(field, value.asBoolean());
        }
    }

    private void texts(String field, JsonNode array, boolean isKnown) {
        if (isKnown) {
            List<String> texts = new ArrayList<>();
            array.forEach(item -> texts.add(item.asText("")));
            fields.put(field, texts);
        }
    }
}
