package com.oraclelumira.auditor.drift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.drift.property.PropertyCatalogue;
import com.oraclelumira.auditor.live.LiveContainer;
import com.oraclelumira.auditor.live.LiveImage;
import com.oraclelumira.auditor.live.LiveNetwork;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.live.LiveVolume;
import com.oraclelumira.auditor.live.Upstream;
import com.oraclelumira.auditor.model.Outcome;
import com.oraclelumira.auditor.model.PartialText;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.yaml.Origin;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One service {@code app} of project {@code shop} and the container that runs it, on Docker 26.1 with Compose 2.26: both
 * sides agree until a test changes one of them. JSON is written with single quotes.
 */
final class Case {

    static final String ID = "a".repeat(64);
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode service = object("{'image':'app:1','networks':{'default':null}}");
    private final ObjectNode model = object("{'networks':{'default':{'name':'shop_default'}}}");
    private final ObjectNode container;
    private final ObjectNode image = object("{'Id':'sha256:1','RepoTags':['app:1'],'Config':{}}");
    private final ObjectNode info = object("{'LoggingDriver':'json-file','CgroupVersion':'1','DefaultRuntime':'runc',"
            + "'MemoryLimit':true,'SwapLimit':true,'PidsLimit':true,'SystemTime':'" + NOW + "'}");
    private final ObjectNode version = object("{'Version':'26.1.5','ApiVersion':'1.45'}");
    private final List<JsonNode> more = new ArrayList<>();
    private final List<JsonNode> networks = new ArrayList<>();
    private final List<JsonNode> volumes = new ArrayList<>();
    private final Map<String, Upstream> upstream = new LinkedHashMap<>();
    private final Set<LiveState.Kind> unread = EnumSet.noneOf(LiveState.Kind.class);

    Case() {
        container = container(ID, "shop-app-1");
        networks.add(object("{'Name':'shop_default','Id':'n1','Driver':'bridge','Labels':{"
                + "'com.docker.compose.project':'shop','com.docker.compose.network':'default'}}"));
    }

    /** A container as Compose 2.26 would have made it for the service. */
    static ObjectNode container(String id, String name) {
        return object("{'Id':'" + id + "','Name':'/" + name + "','Image':'sha256:1','Created':'2026-11-23T10:00:00Z',"
                + "'RestartCount':0,'State':{'Status':'running','StartedAt':'2026-11-23T10:00:01Z'},'Mounts':[],"
                + "'Config':{'Image':'app:1','Hostname':'" + id.substring(0, 12) + "','Env':[],'Labels':{"
                + "'com.docker.compose.project':'shop','com.docker.compose.service':'app',"
                + "'com.docker.compose.container-number':'1','com.docker.compose.oneoff':'False',"
                + "'com.docker.compose.version':'2.26.1','com.docker.compose.project.working_dir':'/srv/shop'}},"
                + "'HostConfig':{'NetworkMode':'shop_default','RestartPolicy':{'Name':'no'},'IpcMode':'private',"
                + "'CgroupnsMode':'host','ShmSize':67108864,'Runtime':'runc','LogConfig':{'Type':'json-file'}},"
                + "'NetworkSettings':{'Networks':{'shop_default':{'NetworkID':'n1','Aliases':['" + name
                + "','app']}}}}");
    }

    /** Sets a key of the service; {@code ${NAME}} in a text has no value. */
    Case service(String key, String json) {
        service.set(key, json(json));
        return this;
    }

    /** Sets a section of the project's model. */
    Case model(String section, String json) {
        model.set(section, json(json));
        return this;
    }

    /** Sets a field of the container at that pointer. */
    Case live(String pointer, String json) {
        return set(container, pointer, json);
    }

    Case image(String pointer, String json) {
        return set(image, pointer, json);
    }

    Case info(String pointer, String json) {
        return set(info, pointer, json);
    }

    Case version(String pointer, String json) {
        return set(version, pointer, json);
    }

    Case without(String pointer) {
        int at = pointer.lastIndexOf('/');
        ((ObjectNode) container.at(pointer.substring(0, at))).remove(pointer.substring(at + 1));
        return this;
    }

    Case and(JsonNode other) {
        more.add(other);
        return this;
    }

    Case network(String json) {
        networks.add(json(json));
        return this;
    }

    /** Puts that network in the place of the one with that number. */
    Case network(int index, String json) {
        networks.set(index, json(json));
        return this;
    }

    Case volume(String json) {
        volumes.add(json(json));
        return this;
    }

    /** What a registry says of that reference. */
    Case upstream(String reference, Upstream answer) {
        upstream.put(reference, answer);
        return this;
    }

    Case unread(LiveState.Kind kind) {
        unread.add(kind);
        return this;
    }

    DriftResult audit() {
        return audit(NOW);
    }

    DriftResult audit(Instant at) {
        ObjectNode services = JSON.createObjectNode();
        services.set("app", service);
        model.set("services", services);
        Project project = new Project(
                "shop",
                "/srv/clone",
                List.of("compose.yaml"),
                (YamlMapping) node(model),
                Map.of(),
                List.of(),
                List.of());
        return new DriftDetector(PropertyCatalogue.tables()).detect(project, state(), DriftOptions.at(at));
    }

    /** Each drift as {@code property class}. */
    List<String> drifts() {
        return audit().drifts().stream()
                .map(drift -> drift.property() + " "
                        + drift.driftClass().orElseThrow().id())
                .toList();
    }

    /** The properties that came to that. */
    List<String> with(Outcome outcome) {
        return audit().comparisons().stream()
                .filter(comparison -> comparison.outcome() == outcome)
                .map(comparison -> comparison.property().toString())
                .toList();
    }

    private LiveState state() {
        List<LiveContainer> containers = new ArrayList<>();
        if (container.size() > 0) {
            containers.add(new LiveContainer(container));
        }
        more.forEach(other -> containers.add(new LiveContainer(other)));
        return new LiveState(
                "test",
                NOW,
                version,
                info,
                containers,
                unread.contains(LiveState.Kind.IMAGES) ? List.of() : List.of(new LiveImage(image)),
                networks.stream().map(LiveNetwork::new).toList(),
                volumes.stream().map(LiveVolume::new).toList(),
                Map.of(),
                upstream,
                unread,
                List.of());
    }

    /** Takes the container away. */
    Case noContainer() {
        container.removeAll();
        return this;
    }

    private Case set(ObjectNode root, String pointer, String json) {
        ObjectNode parent = root;
        String[] names = pointer.substring(1).split("/", -1);
        for (int i = 0; i < names.length - 1; i++) {
            String name = names[i].replace("~1", "/");
            parent = parent.get(name) instanceof ObjectNode child ? child : parent.putObject(name);
        }
        parent.set(names[names.length - 1].replace("~1", "/"), json(json));
        return this;
    }

    static ObjectNode object(String json) {
        return (ObjectNode) json(json);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static YamlNode node(JsonNode json) {
        Origin origin = Origin.at(new SourceLocation("compose.yaml", 7, 3));
        if (json.isObject()) {
            Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
            json.properties()
                    .forEach(field ->
                            entries.put(field.getKey(), new YamlMapping.Entry(node(field.getValue()), origin)));
            return new YamlMapping(entries, origin);
        }
        if (json.isArray()) {
            List<YamlNode> items = new ArrayList<>();
            json.forEach(item -> items.add(node(item)));
            return new YamlSequence(items, origin);
        }
        if (json.isTextual()) {
            return text(json.asText(), origin);
        }
        if (json.isNull()) {
            return YamlScalar.of(null, origin);
        }
        if (json.isBoolean()) {
            return YamlScalar.of(json.booleanValue(), origin);
        }
        return YamlScalar.of(json.isIntegralNumber() ? (Object) json.longValue() : (Object) json.doubleValue(), origin);
    }

    private static YamlScalar text(String text, Origin origin) {
        int start = text.indexOf("${");
        if (start < 0) {
            return YamlScalar.of(text, origin);
        }
        int end = text.indexOf('}', start);
        PartialText partial = new PartialText(List.of(
                new PartialText.Fixed(text.substring(0, start)),
                new PartialText.Hole(text.substring(start + 2, end)),
                new PartialText.Fixed(text.substring(end + 1))));
        return new YamlScalar(text.substring(0, start) + text.substring(end + 1), origin, Optional.of(partial));
    }
}
