package com.oraclelumira.auditor.drift;

import com.oraclelumira.auditor.live.LiveContainer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What ran Compose on a project, as its containers tell. Some deployers rewrite the files before Compose sees them; what they
 * put there is neither desired nor known to be theirs, so it cannot be verified.
 */
public enum Deployer {
    /**
     * Coolify: containers are called service and resource id (with digits of the time behind, for an application), everything
     * joins a network called like the resource, and it adds variables and the proxy's labels.
     *
     * @see <a href="https://github.com/coollabsio/coolify/blob/main/bootstrap/helpers/parsers.php">its parser</a>
     */
    COOLIFY("Coolify", "coolify.managed", ".*", "(COOLIFY|SERVICE)_.+", "(traefik\\.|caddy).*"),
    /**
     * Doco-cd: Compose's own names; labels of its own on containers and volumes.
     *
     * @see <a href="https://github.com/kimdre/doco-cd/blob/main/internal/docker/compose_labels.go">its labels</a>
     */
    DOCO_CD("doco-cd", "cd.doco.deployment.name", ".*", "", ""),
    /**
     * Portainer: Compose's own names; the files are in a numbered folder of its own, which is where relative paths begin.
     *
     * @see <a href="https://github.com/portainer/portainer/blob/develop/pkg/libstack/compose/composeplugin.go">its deployer</a>
     */
    PORTAINER("Portainer", ComposeLabels.WORKING_DIR, "/data/compose/[0-9]+(/.*)?", "", ""),
    /** Docker Compose, run by somebody. */
    COMPOSE("Compose", ComposeLabels.PROJECT, ".*", "", "");

    private static final String FILES = "/data/coolify/applications/";

    private final String title;
    private final String label;
    private final Pattern value;
    private final Pattern variables;
    private final Pattern labels;

    /**
     * @param label the label that tells
     * @param value what that label's value matches
     * @param variables which variables it may set
     * @param labels which labels it may set, beside those that never count
     */
    Deployer(String title, String label, String value, String variables, String labels) {
        this.title = title;
        this.label = label;
        this.value = Pattern.compile(value);
        this.variables = Pattern.compile(variables);
        this.labels = Pattern.compile(labels);
    }

    /** What deployed that container; the first that its labels speak for. */
    public static Deployer of(LiveContainer container) {
        return Arrays.stream(values())
                .filter(deployer -> deployer.made(container))
                .findFirst()
                .orElse(COMPOSE);
    }

    private boolean made(LiveContainer container) {
        return container
                .label(label)
                .filter(text -> value.matcher(text).matches())
                .isPresent();
    }

    /** Its name, as people write it. */
    public String title() {
        return title;
    }

    /** Whether it may have set a variable of that name that no file sets. */
    public boolean maySetVariable(String name) {
        return variables.matcher(name).matches();
    }

    /** Whether it may have set a label of that name that no file sets. */
    public boolean maySetLabel(String name) {
        return labels.matcher(name).matches();
    }

    /** Whether it attaches containers to that network whatever the files say. */
    public boolean mayAttach(String project, String network) {
        return this == COOLIFY && (network.equals(project) || network.equals("coolify"));
    }

    /** Whether it calls a service's container that, whatever the files say. */
    public boolean names(String project, String service, String container) {
        return this == COOLIFY && container.matches("\\Q" + service + "-" + project + "\\E(-[0-9]+)?");
    }

    /** The restart policy of a service for which no file says one. */
    public Optional<String> restart() {
        return this == COOLIFY ? Optional.of("unless-stopped") : Optional.empty();
    }

    /** Whether containers of one project name several folders although nobody moved anything: one for each deployment. */
    boolean usesFolderForEachDeployment() {
        return this == COOLIFY || this == DOCO_CD;
    }

    /** Its name of the default network; Compose's where it has none. */
    String defaultNetwork(String project) {
        return this == COOLIFY ? project : project + "_default";
    }

    /** Its name of a volume that no file names. */
    String volume(String project, String key) {
        return project + "_"
                + (this == COOLIFY
                        ? key.toLowerCase(Locale.ROOT)
                                .replaceAll("[^a-z0-9]+", "-")
                                .replaceAll("^-|-$", "")
                        : key);
    }

    /** Where relative paths begin, of a project that was deployed from that folder. */
    String folder(String project, String deployedFrom) {
        return this == COOLIFY && deployedFrom.startsWith("/artifacts/") ? FILES + project : deployedFrom;
    }
}
