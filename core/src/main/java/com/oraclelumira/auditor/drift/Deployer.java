package com.oraclelumira.auditor.drift;

import com.oraclelumira.auditor.live.LiveContainer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What ran Compose on a project, as its containers tell. Some deployers rewrite the files before Compose sees them: what they
 * put there is known to be theirs, or it is neither desired nor known to be theirs and cannot be verified. Unless a constant
 * says otherwise, a deployer changes nothing.
 */
public enum Deployer {
    /**
     * Coolify: rewrites names, networks, labels, variables and logging of the file. What people set in its pages is in its
     * database and in the {@code .env} that it writes beside the file, in no file of git.
     *
     * @see <a href="https://github.com/coollabsio/coolify/blob/main/bootstrap/helpers/parsers.php">applicationParser and
     *     serviceParser</a>
     * @see <a href="https://github.com/coollabsio/coolify/blob/main/bootstrap/helpers/docker.php">generateApplicationContainerName
     *     and the proxy's labels</a>
     * @see <a href="https://github.com/coollabsio/coolify/blob/main/bootstrap/helpers/shared.php">generate_fluentd_configuration
     *     and addPreviewDeploymentSuffix</a>
     */
    COOLIFY("Coolify", "coolify.managed", ".*") {

        /** Every service gets an {@code env_file} called {@code .env}, its build arguments, and variables about itself. */
        @Override
        public boolean maySetVariable(String name) {
            return true;
        }

        /** Its own variables go over the file's; an empty value and a shared variable it fills from its database. */
        @Override
        public boolean mayReplaceVariable(String name, String value) {
            return name.matches("(COOLIFY|SERVICE)_.+") || value.isEmpty() || value.contains("{{");
        }

        @Override
        public boolean maySetLabel(String name) {
            return name.matches("(traefik\\.|caddy).*");
        }

        /** The network called like the resource, and the one of the server where the resource is to reach it. */
        @Override
        public boolean mayAttach(String project, String network) {
            return network.equals(project) || network.equals("coolify");
        }

        @Override
        public boolean attachesToEveryNetwork() {
            return true;
        }

        /** Service and resource, with digits of the time behind for an application. */
        @Override
        public boolean names(String project, String service, String container) {
            return container.matches("\\Q" + service + "-" + project + "\\E(-[0-9]+)?");
        }

        @Override
        public boolean namesImage(String project, String service, String image) {
            return image.startsWith(project + "_" + service + ":");
        }

        @Override
        public Optional<String> restart() {
            return Optional.of("unless-stopped");
        }

        /** Where its log drain is on, it replaces the logging of the file. */
        @Override
        public boolean mayLog(LiveContainer container) {
            return container.at("/HostConfig/LogConfig/Type").asText("").equals("fluentd")
                    && container
                            .at("/HostConfig/LogConfig/Config/fluentd-address")
                            .asText("")
                            .equals("tcp://127.0.0.1:24224");
        }

        @Override
        boolean usesFolderForEachDeployment() {
            return true;
        }

        @Override
        String defaultNetwork(String project) {
            return project;
        }

        /** Laravel's slug of the key, whatever name the file gives; only network file systems it leaves alone. */
        @Override
        String volume(String project, String key, String declared, boolean isRemote) {
            return isRemote
                    ? declared
                    : project + "_"
                            + key.toLowerCase(Locale.ROOT)
                                    .replaceAll("[^a-z0-9]+", "-")
                                    .replaceAll("^-|-$", "");
        }

        @Override
        String folder(String project, String deployedFrom) {
            return deployedFrom.startsWith("/artifacts/") ? "/data/coolify/applications/" + project : deployedFrom;
        }

        @Override
        Optional<String> pullRequest(String name) {
            Matcher preview = PREVIEW.matcher(name);
            return preview.matches() ? Optional.of(preview.group(1)) : Optional.empty();
        }
    },
    /**
     * Doco-cd: Compose's own names; labels of its own on containers and volumes.
     *
     * @see <a href="https://github.com/kimdre/doco-cd/blob/main/internal/docker/compose_labels.go">its labels</a>
     */
    DOCO_CD("doco-cd", "cd.doco.deployment.name", ".*") {
        @Override
        boolean usesFolderForEachDeployment() {
            return true;
        }
    },
    /**
     * Portainer: Compose's own names; the files are in a numbered folder of its own, which is where relative paths begin.
     *
     * @see <a href="https://github.com/portainer/portainer/blob/develop/pkg/libstack/compose/composeplugin.go">its deployer</a>
     */
    PORTAINER("Portainer", ComposeLabels.WORKING_DIR, "/data/compose/[0-9]+(/.*)?"),
    /** Docker Compose, run by somebody. */
    COMPOSE("Compose", ComposeLabels.PROJECT, ".*");

    private static final Pattern PREVIEW = Pattern.compile(".+-pr-([0-9]+)");

    private final String title;
    private final String label;
    private final Pattern value;

    /**
     * @param label the label that tells
     * @param value what that label's value matches
     */
    Deployer(String title, String label, String value) {
        this.title = title;
        this.label = label;
        this.value = Pattern.compile(value);
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
        return false;
    }

    /** Whether it may have put another value in the place of the one that a file gives that variable. */
    public boolean mayReplaceVariable(String name, String value) {
        return false;
    }

    /** Whether it may have set a label of that name that no file sets. */
    public boolean maySetLabel(String name) {
        return false;
    }

    /** Whether it attaches containers to that network, which no file declares. */
    public boolean mayAttach(String project, String network) {
        return false;
    }

    /** Whether it attaches each service to all networks that the files declare. */
    public boolean attachesToEveryNetwork() {
        return false;
    }

    /** Whether it calls a service's container that, whatever the files say. */
    public boolean names(String project, String service, String container) {
        return false;
    }

    /** Whether it calls the image that it builds for a service that, where no file names it. */
    public boolean namesImage(String project, String service, String image) {
        return false;
    }

    /** The restart policy of a service for which no file says one. */
    public Optional<String> restart() {
        return Optional.empty();
    }

    /** Whether the container's logs go where it may have sent them, whatever the files say. */
    public boolean mayLog(LiveContainer container) {
        return false;
    }

    /** Whether containers of one project name several folders although nobody moved anything: one for each deployment. */
    boolean usesFolderForEachDeployment() {
        return false;
    }

    /** Its name of the default network; Compose's where it has none. */
    String defaultNetwork(String project) {
        return project + "_default";
    }

    /**
     * Its name of a volume.
     *
     * @param declared the name that Compose would give it
     * @param isRemote whether it is a network file system
     */
    String volume(String project, String key, String declared, boolean isRemote) {
        return declared;
    }

    /** Where relative paths begin, of a project that was deployed from that folder. */
    String folder(String project, String deployedFrom) {
        return deployedFrom;
    }

    /** The number of the pull request for whose preview it made the service, container or volume of that name. */
    Optional<String> pullRequest(String name) {
        return Optional.empty();
    }
}
