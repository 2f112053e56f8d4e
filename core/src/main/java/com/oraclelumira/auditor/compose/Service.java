package com.oraclelumira.auditor.compose;

import com.oraclelumira.auditor.compose.type.Build;
import com.oraclelumira.auditor.compose.type.Dependency;
import com.oraclelumira.auditor.compose.type.Deploy;
import com.oraclelumira.auditor.compose.type.Develop;
import com.oraclelumira.auditor.compose.type.Hook;
import com.oraclelumira.auditor.compose.type.IsolationAttributes;
import com.oraclelumira.auditor.compose.type.ModelBinding;
import com.oraclelumira.auditor.compose.type.NetworkAttributes;
import com.oraclelumira.auditor.compose.type.ProcessAttributes;
import com.oraclelumira.auditor.compose.type.Provider;
import com.oraclelumira.auditor.compose.type.ResourceAttributes;
import com.oraclelumira.auditor.compose.type.StorageAttributes;
import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A service in canonical long form.
 *
 * @param name its key
 * @param node its canonical mapping: environment, labels and such as mappings, ports and volumes as lists of mappings
 */
public record Service(String name, YamlMapping node)
        implements IsolationAttributes, NetworkAttributes, ProcessAttributes, ResourceAttributes, StorageAttributes {

    /** The name under which every profile is active, as {@code docker compose --profile} takes it. */
    public static final String EVERY_PROFILE = "*";

    /** How its image is built; absent where it is only pulled. */
    public Optional<Build> build() {
        return part("build", Build::new);
    }

    /** The name of its only container; absent: made from project, service and number. */
    public Optional<String> containerName() {
        return text("container_name");
    }

    /** What it waits for, by service, implied dependencies included. */
    public Map<String, Dependency> dependsOn() {
        return named("depends_on", Dependency::new);
    }

    /** How many containers run, where, and with which resources. */
    public Optional<Deploy> deploy() {
        return part("deploy", Deploy::new);
    }

    /** What to do when sources change. */
    public Optional<Develop> develop() {
        return part("develop", Develop::new);
    }

    /** Its image; absent for a service that is only built. */
    public Optional<String> image() {
        return text("image");
    }

    /** The models it uses, by key. */
    public Map<String, ModelBinding> models() {
        return named("models", ModelBinding::new);
    }

    /** Its platform, such as {@code linux/amd64}. */
    public Optional<String> platform() {
        return text("platform");
    }

    /** Commands run after a container has started. */
    public List<Hook> postStart() {
        return parts("post_start", Hook::new);
    }

    /** Commands run before a container starts. */
    public List<Hook> preStart() {
        return parts("pre_start", Hook::new);
    }

    /** Commands run before a container is stopped. */
    public List<Hook> preStop() {
        return parts("pre_stop", Hook::new);
    }

    /** The profiles that enable it; none: always enabled. */
    public List<String> profiles() {
        return texts("profiles");
    }

    /** Whether what enables one enables the other: neither needs a profile, or one profile enables both. */
    public boolean isEnabledWith(Service other) {
        List<String> own = profiles();
        List<String> others = other.profiles();
        return own.isEmpty() ? others.isEmpty() : !Collections.disjoint(own, others);
    }

    /** What provides it outside the engine. */
    public Optional<Provider> provider() {
        return part("provider", Provider::new);
    }

    /** When its image is pulled, such as {@code always} or {@code every_12h}. */
    public Optional<String> pullPolicy() {
        return text("pull_policy");
    }

    /** After what time its image is pulled again. */
    public Optional<String> pullRefreshAfter() {
        return text("pull_refresh_after");
    }

    /** When it is restarted; absent: never. */
    public Optional<String> restart() {
        return text("restart");
    }

    /** How many containers run; absent: what {@link #deploy()} says, else one. */
    public OptionalLong scale() {
        return integer("scale");
    }

    /** The env_files that could not be read, as displayed; never any in strict mode. */
    public List<String> missingEnvFiles() {
        return texts(MISSING_ENV_FILES);
    }

    /** Where the loader notes env_files that could not be read: a key that no Compose file can hold. */
    public static final String MISSING_ENV_FILES = "#missing-env-files";
}
