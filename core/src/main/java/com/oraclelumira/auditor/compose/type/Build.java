package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.model.ByteSize;
import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a service's image is built: {@code build}.
 *
 * @param node its canonical mapping
 */
public record Build(YamlMapping node) implements ModelPart {

    /** A folder, absolute where it is local, or the URL of a repository. */
    public Optional<String> context() {
        return text("context");
    }

    /** The Dockerfile, seen from the context; absent where one is written inline. */
    public Optional<String> dockerfile() {
        return text("dockerfile");
    }

    /** A Dockerfile as text. */
    public Optional<String> dockerfileInline() {
        return text("dockerfile_inline");
    }

    /** Privileges the build asks for, such as {@code network.host}. */
    public List<String> entitlements() {
        return texts("entitlements");
    }

    /** Build arguments; those without a value that no environment gives are left out. */
    public Map<String, String> args() {
        return labels("args");
    }

    /** SSH agents or keys, as {@code id} or {@code id=path}. */
    public List<String> ssh() {
        return texts("ssh");
    }

    /** Labels of the image. */
    public Map<String, String> labels() {
        return labels("labels");
    }

    /** Where the build cache is read from. */
    public List<String> cacheFrom() {
        return texts("cache_from");
    }

    /** Where the build cache is written to. */
    public List<String> cacheTo() {
        return texts("cache_to");
    }

    /** Whether the build cache is left unused. */
    public boolean noCache() {
        return flag("no_cache");
    }

    /** The stages whose cache is left unused. */
    public List<String> noCacheFilter() {
        return texts("no_cache_filter");
    }

    /** Named contexts beside the main one: folders, URLs or {@code service:name}. */
    public Map<String, String> additionalContexts() {
        return labels("additional_contexts");
    }

    /** The network of {@code RUN} steps. */
    public Optional<String> network() {
        return text("network");
    }

    /** Whether base images are pulled even where they are there. */
    public boolean pull() {
        return flag("pull");
    }

    /** The stage to build; absent: the last. */
    public Optional<String> target() {
        return text("target");
    }

    /** The size of {@code /dev/shm} for {@code RUN} steps. */
    public Optional<ByteSize> shmSize() {
        return size("shm_size");
    }

    /** Additional hosts for {@code RUN} steps, as {@code host=ip}. */
    public List<String> extraHosts() {
        return texts("extra_hosts");
    }

    /** The isolation technology, on Windows. */
    public Optional<String> isolation() {
        return text("isolation");
    }

    /** Whether {@code RUN} steps have all privileges. */
    public boolean privileged() {
        return flag("privileged");
    }

    /** The secrets that {@code RUN} steps may mount. */
    public List<FileReference> secrets() {
        return parts("secrets", FileReference::new);
    }

    /** Further names of the image. */
    public List<String> tags() {
        return texts("tags");
    }

    /** Resource limits of {@code RUN} steps, by name. */
    public Map<String, Ulimit> ulimits() {
        return Ulimit.named(mapping("ulimits"));
    }

    /** The platforms to build for, such as {@code linux/arm64}. */
    public List<String> platforms() {
        return texts("platforms");
    }

    /** Whether, or how, provenance is attested: {@code true}, {@code false} or {@code mode=max}. */
    public Optional<String> provenance() {
        return text("provenance");
    }

    /** Whether, or how, a bill of materials is attested. */
    public Optional<String> sbom() {
        return text("sbom");
    }
}
