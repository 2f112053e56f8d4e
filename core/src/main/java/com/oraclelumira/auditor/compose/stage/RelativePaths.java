package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.model.PartialText;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Makes the relative paths of a model absolute. */
final class RelativePaths {

    private static final String SERVICE = "services.*.";

    private static final List<String> REMOTE_PREFIXES =
            List.of("service:", "https://", "http://", "git://", "ssh://", "github.com/", "git@");

    private final Mounts tree;
    private final Optional<String> home;
    private final Diagnostics diagnostics;

    /** @param home the value of {@code HOME} */
    RelativePaths(Mounts tree, Optional<String> home, Diagnostics diagnostics) {
        this.tree = tree;
        this.home = home;
        this.diagnostics = diagnostics;
    }

    /** That model with its relative paths put below that folder. */
    YamlMapping resolve(YamlMapping model, String folder) {
        Form read = (node, place) -> readFile(node, folder, place);
        Form context = (node, place) -> context(node, folder, place);
        PathTable<Form> table = PathTable.<Form>empty()
                .withAll((node, place) -> anyFile(node, folder, place), "configs.*.file", "secrets.*.file")
                .withAll(read, SERVICE + "env_file.[].path", SERVICE + "label_file.[]")
                .with(SERVICE + "extends.file", (node, place) -> isAddress(node) ? node : file(node, folder, place))
                .withAll(context, SERVICE + "build.additional_contexts.*", SERVICE + "build.context")
                .with(SERVICE + "build.ssh.[]", (node, place) -> sshKey(node, folder, place))
                .with(SERVICE + "develop.watch.[].path", (node, place) -> realPath(file(node, folder, place)))
                .with(SERVICE + "volumes.[]", (node, place) -> mount(node, folder, place))
                .with("volumes.*", (node, place) -> boundVolume(node, folder, place));
        return new TreeWalk(TreeWalk.Order.OUTSIDE_IN, diagnostics).apply(table, model);
    }

    private YamlNode file(YamlNode node, String folder, Place place) {
        Optional<String> text = Nodes.text(node).filter(path -> !path.isEmpty());
        return text.isEmpty() || Nodes.isOpen(node)
                ? node
                : Nodes.scalar(absolute(text.get(), folder, node, place), node);
    }

    /** A path where the empty one, as an unset variable leaves behind, is the folder itself. */
    private YamlNode anyFile(YamlNode node, String folder, Place place) {
        boolean empty = Nodes.text(node).filter(String::isEmpty).isPresent() && !Nodes.isOpen(node);
        return empty ? Nodes.scalar(UnixPath.clean(folder), node) : file(node, folder, place);
    }

    /**
     * A path on the deploying machine. Whose home its {@code ~} means is not known where the project is only audited, so
     * it stays.
     */
    private YamlNode hostPath(YamlNode node, String folder, Place place) {
        boolean someHome = Nodes.text(node).filter(path -> path.startsWith("~")).isPresent();
        if (!diagnostics.isTolerant()) {
            return anyFile(node, folder, place);
        }
        return someHome ? node : belowSomeHome(anyFile(node, folder, place));
    }

    /** What lies in the deploying user's cache is as unknown as that user's home. */
    private static YamlNode belowSomeHome(YamlNode path) {
        return Nodes.text(path)
                .filter(text -> text.startsWith(Mounts.UNKNOWN_HOME + "/"))
                .map(text -> (YamlNode) Nodes.scalar(text.substring(1), path))
                .orElse(path);
    }

    private static boolean isAddress(YamlNode node) {
        return Nodes.text(node).filter(RemoteAddress::is).isPresent();
    }

    /** A file that is read together with the project; a hole where the naming file may not name it, so nothing is read. */
    private YamlNode readFile(YamlNode node, String folder, Place place) {
        YamlNode result = file(node, folder, place);
        Optional<String> refusal =
                Nodes.text(result).filter(UnixPath::isAbsolute).flatMap(path -> tree.refusal(folder, path));
        refusal.ifPresent(why -> place.diagnostics()
                .error(place.path(), Nodes.text(node).orElse("") + " is not read: " + why, node.origin()));
        return refusal.isPresent()
                ? new YamlScalar(
                        null, node.origin(), Optional.of(new PartialText(List.of(new PartialText.Hole("refused")))))
                : result;
    }

    private String absolute(String path, String folder, YamlNode node, Place place) {
        String expanded = expanded(path, node, place);
        return isAbsolute(expanded) ? expanded : UnixPath.clean(folder + "/" + expanded);
    }

    private String expanded(String path, YamlNode node, Place place) {
        if (!path.startsWith("~")) {
            return path;
        }
        if (home.isEmpty()) {
            place.warn("cannot expand '~', because the environment lacks HOME", node);
            return path;
        }
        return path.length() == 1 ? home.get() : UnixPath.clean(home.get() + "/" + path.substring(1));
    }

    static boolean isAbsolute(String path) {
        return UnixPath.isAbsolute(path) || path.matches("[A-Za-z]:[\\\\/].*") || path.startsWith("\\\\");
    }

    private YamlNode context(YamlNode node, String folder, Place place) {
        String text = Nodes.text(node).orElse("");
        boolean remote = text.contains("://") || REMOTE_PREFIXES.stream().anyMatch(text::startsWith);
        return remote ? node : file(node, folder, place);
    }

    private YamlNode sshKey(YamlNode node, String folder, Place place) {
        String text = Nodes.text(node).orElse("");
        int at = text.indexOf('=');
        return at < 0
                ? node
                : Nodes.scalar(text.substring(0, at + 1) + absolute(text.substring(at + 1), folder, node, place), node);
    }

    private YamlNode realPath(YamlNode node) {
        Optional<String> text = Nodes.text(node).filter(UnixPath::isAbsolute);
        return text.isEmpty() ? node : Nodes.scalar(tree.realPath(text.get()), node);
    }

    private YamlNode mount(YamlNode node, String folder, Place place) throws Refusal {
        if (!(node instanceof YamlMapping mount) || !Nodes.text(mount, "type").equals(Optional.of("bind"))) {
            return node;
        }
        YamlNode source = mount.get("source").orElse(null);
        if (source == null) {
            throw new Refusal("invalid mount config for type \"bind\": field Source must not be empty");
        }
        return mount.with("source", hostPath(source, folder, place));
    }

    /** A named volume that is a folder of the host. */
    private YamlNode boundVolume(YamlNode node, String folder, Place place) {
        if (!(node instanceof YamlMapping volume)
                || !Nodes.text(volume, "driver").equals(Optional.of("local"))
                || !(volume.get("driver_opts").orElse(null) instanceof YamlMapping options)
                || !Nodes.text(options, "o").equals(Optional.of("bind"))
                || !options.has("device")) {
            return node;
        }
        YamlNode device = options.get("device").orElse(options);
        return volume.with("driver_opts", options.with("device", hostPath(device, folder, place)));
    }
}
