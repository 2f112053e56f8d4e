package com.oraclelumira.auditor.live.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.oraclelumira.auditor.live.LiveContainer;
import com.oraclelumira.auditor.live.LiveImage;
import com.oraclelumira.auditor.live.LiveNetwork;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.live.LiveState.Kind;
import com.oraclelumira.auditor.live.LiveVolume;
import com.oraclelumira.auditor.live.ReadScope;
import com.oraclelumira.auditor.live.Upstream;
import com.oraclelumira.auditor.model.Problem.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One reading of an engine, from the listings down to what the containers refer to. For one use by one thread. */
final class Reading {

    /** How often the containers are listed again because one went away in between: a recreate takes seconds. */
    private static final int ROUNDS = 3;

    private final Questioning questioning;
    private final Listings listings;
    private final ReadScope scope;
    private final ImageHistories histories;
    private final Shortfall shortfall = new Shortfall();
    private final Map<String, LiveContainer> containers = new LinkedHashMap<>();
    private final Map<String, LiveImage> images = new LinkedHashMap<>();
    private final Map<String, LiveNetwork> networks = new LinkedHashMap<>();
    private final Map<String, LiveVolume> volumes = new LinkedHashMap<>();
    private final Map<String, JsonNode> changes = new LinkedHashMap<>();
    private JsonNode info = JsonNodeFactory.instance.objectNode();

    Reading(Questioning questioning, ReadScope scope, ImageHistories histories) {
        this.histories = histories;
        this.questioning = questioning;
        this.scope = scope;
        this.listings = new Listings(scope);
    }

    LiveState run(String engine, Instant begun, boolean withChanges) throws InterruptedException {
        readProjectResources();
        readContainers();
        readReferred();
        if (withChanges) {
            readChanges();
        }
        new HistoryReading(questioning, shortfall, scope, histories).read(containers.values(), images);
        Map<String, Upstream> upstream =
                new UpstreamReading(questioning, shortfall).read(scope.upstream(), images.values());
        return new LiveState(
                engine,
                begun,
                questioning.session().version(),
                info,
                List.copyOf(containers.values()),
                List.copyOf(images.values()),
                List.copyOf(networks.values()),
                List.copyOf(volumes.values()),
                changes,
                upstream,
                shortfall.unread(),
                shortfall.problems());
    }

    private void readProjectResources() throws InterruptedException {
        List<Question> questions = new ArrayList<>(listings.networks());
        questions.addAll(listings.volumes());
        questions.add(Question.listing(Kind.INFO, "of the engine", EnginePath.INFO, Map.of()));
        Set<String> networkIds = new TreeSet<>();
        for (Answer answer : asked(questions)) {
            switch (answer.question().kind()) {
                case INFO -> info = answer.json().isObject() ? answer.json() : info;
                case VOLUMES -> answer.json().path("Volumes").forEach(this::add);
                default -> networkIds.addAll(listings.wantedNetworkIds(answer.json()));
            }
        }
        readNetworks(networkIds);
    }

    private void add(JsonNode volume) {
        volumes.put(volume.path("Name").asText(), new LiveVolume(volume));
    }

    private void readNetworks(Collection<String> ids) throws InterruptedException {
        for (Answer answer : asked(each(Kind.NETWORKS, EnginePath.NETWORK, ids))) {
            if (answer instanceof Answer.Found found) {
                LiveNetwork network = new LiveNetwork(found.json());
                networks.put(network.id(), network);
            }
        }
    }

    private void readContainers() throws InterruptedException {
        int round = 0;
        while (anyVanishes()) {
            round++;
            if (round == ROUNDS) {
                shortfall.note(
                        Level.INCOMPLETE,
                        Kind.CONTAINERS,
                        "of the project",
                        "come and go while they are read;" + " audit again when nothing is being deployed");
                return;
            }
        }
    }

    /** Lists the containers and reads those not read yet; whether one of them was gone by then. */
    private boolean anyVanishes() throws InterruptedException {
        Map<String, String> names = new LinkedHashMap<>();
        for (Answer answer : asked(listings.containers(networks.values()))) {
            answer.json().forEach(item -> names.put(item.path("Id").asText(), name(item)));
        }
        containers.keySet().retainAll(names.keySet());
        names.keySet().removeAll(containers.keySet());
        List<Question> questions = each(Kind.CONTAINERS, EnginePath.CONTAINER, names.keySet()).stream()
                .map(question -> question.about(names.getOrDefault(question.argument(), question.about())))
                .toList();
        boolean vanished = false;
        for (Answer answer : asked(questions)) {
            if (answer instanceof Answer.Found found) {
                LiveContainer container = new LiveContainer(found.json());
                containers.put(container.id(), container);
            }
            vanished |= answer instanceof Answer.Absent;
        }
        return vanished;
    }

    /** The name of a listed container; the names that links give it hold a second slash. */
    private static String name(JsonNode listed) {
        return StreamSupport.stream(listed.path("Names").spliterator(), false)
                .map(name -> name.asText().replaceFirst("^/", ""))
                .filter(name -> !name.contains("/"))
                .findFirst()
                .orElseGet(() -> listed.path("Id").asText());
    }

    private void readReferred() throws InterruptedException {
        References references = References.of(containers.values());
        readImages(references);
        readVolumes(references);
        Set<String> unreadNetworks = new HashSet<>(references.networks());
        networks.values().forEach(network -> {
            unreadNetworks.remove(network.id());
            unreadNetworks.remove(network.name());
        });
        readNetworks(unreadNetworks);
    }

    private void readImages(References references) throws InterruptedException {
        Set<String> wanted = new TreeSet<>(references.imageIds());
        wanted.addAll(references.imageNames());
        wanted.addAll(scope.images());
        List<Question> questions = references.manifests().isEmpty()
                ? each(Kind.IMAGES, EnginePath.IMAGE, wanted)
                : askable(EnginePath.IMAGE, wanted)
                        .map(Question::imageWithManifests)
                        .toList();
        for (Answer answer : asked(questions)) {
            if (answer instanceof Answer.Found found) {
                LiveImage image = new LiveImage(found.json());
                images.put(image.id(), image);
            } else if (answer instanceof Answer.Absent absent
                    && references.imageIds().contains(absent.question().argument())) {
                shortfall.note(
                        Level.UNRESOLVED,
                        Kind.IMAGES,
                        absent.question().about(),
                        "is run by a container but"
                                + " the engine no longer holds it; pull it, or recreate the container");
            }
        }
    }

    private void readVolumes(References references) throws InterruptedException {
        Set<String> wanted = new TreeSet<>(references.volumes());
        wanted.addAll(scope.volumes());
        wanted.removeAll(volumes.keySet());
        for (Answer answer : asked(each(Kind.VOLUMES, EnginePath.VOLUME, wanted))) {
            if (answer instanceof Answer.Found found) {
                add(found.json());
            }
        }
    }

    private void readChanges() throws InterruptedException {
        for (Answer answer : asked(each(Kind.CONTAINERS, EnginePath.CHANGES, containers.keySet()))) {
            if (answer instanceof Answer.Found found) {
                changes.put(found.question().argument(), found.json());
            }
        }
    }

    /** A question for each name. */
    private static List<Question> each(Kind kind, EnginePath path, Collection<String> names) {
        return askable(path, names).map(name -> Question.one(kind, path, name)).toList();
    }

    /** Without what the engine cannot hold under any circumstances. */
    private static Stream<String> askable(EnginePath path, Collection<String> names) {
        return names.stream().filter(name -> !name.isEmpty() && path.accepts(name));
    }

    private List<Answer> asked(List<Question> questions) throws InterruptedException {
        List<Answer> answers = questioning.ask(questions);
        for (Answer answer : answers) {
            if (answer instanceof Answer.Unknown unknown) {
                shortfall.note(unknown);
            }
        }
        return answers;
    }
}
