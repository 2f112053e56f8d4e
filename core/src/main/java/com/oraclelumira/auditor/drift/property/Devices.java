package com.oraclelumira.auditor.drift.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.compose.format.DeviceSpec;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Devices of the host ({@code source:target:permissions}) and requests for devices of a driver. */
final class Devices {

    private Devices() {}

    static List<Item> desired(YamlNode node) {
        return Nodes.items(Optional.of(node)).stream()
                .map(Devices::written)
                .filter(device -> !isOfDriver(device))
                .map(Devices::canonical)
                .map(Item::of)
                .toList();
    }

    static List<String> live(ContainerPair pair, List<Item> desired) {
        return Nodes.items(pair.at("/HostConfig/Devices")).stream()
                .map(device -> new DeviceSpec(
                        Nodes.text(device.path("PathOnHost")),
                        Nodes.text(device.path("PathInContainer")),
                        Nodes.text(device.path("CgroupPermissions"))))
                .map(device -> device.permissions().isEmpty() ? inWordsOf(desired, device) : canonical(device))
                .toList();
    }

    /** Podman shows no permissions: they are what is wanted, as far as can be known. */
    private static String inWordsOf(List<Item> desired, DeviceSpec device) {
        String full = canonical(device);
        String paths = full.substring(0, full.lastIndexOf(':') + 1);
        return desired.stream()
                .map(Item::text)
                .filter(text -> text.startsWith(paths))
                .findFirst()
                .orElse(full);
    }

    /** A device as the loader leaves it: in long form, or as text where it could not be read. */
    private static DeviceSpec written(YamlNode device) {
        return new DeviceSpec(
                Nodes.field(device, "source").or(() -> Nodes.text(device)).orElse(""),
                Nodes.field(device, "target").orElse(""),
                Nodes.field(device, "permissions").orElse(""));
    }

    /** The letters in one order, and what is left out written out. */
    private static String canonical(DeviceSpec device) {
        String target = device.target().isEmpty() ? device.source() : device.target();
        String permissions = device.permissions().isEmpty() ? DeviceSpec.ALL : device.permissions();
        String letters = DeviceSpec.ALL
                .chars()
                .mapToObj(Character::toString)
                .filter(permissions::contains)
                .collect(Collectors.joining());
        return Paths.clean(device.source()) + ":" + Paths.clean(target) + ":" + letters;
    }

    /** Whether it is named by a vendor ({@code nvidia.com/gpu=0}), which makes it a request. */
    private static boolean isOfDriver(DeviceSpec device) {
        return !device.source().startsWith("/");
    }

    static List<Item> desiredRequests(ContainerPair pair) {
        List<Item> requests = new ArrayList<>();
        Nodes.items(pair.node("gpus")).forEach(node -> requests.add(Item.of(request(node, "gpu"))));
        Nodes.items(pair.node("deploy", "resources", "reservations", "devices"))
                .forEach(node -> requests.add(Item.of(request(node, ""))));
        return requests;
    }

    static List<String> liveRequests(ContainerPair pair) {
        return Nodes.items(pair.at("/HostConfig/DeviceRequests")).stream()
                .filter(request -> !Nodes.text(request.path("Driver")).equals("cdi"))
                .map(Devices::request)
                .toList();
    }

    private static String request(YamlNode node, String capability) {
        List<String> ids = texts(node, "device_ids");
        String count = Nodes.field(node, "count").orElse(ids.isEmpty() ? "-1" : "0");
        Stream<String> capabilities = Stream.concat(
                texts(node, "capabilities").stream(), Stream.of(capability).filter(text -> !text.isEmpty()));
        return text(Nodes.field(node, "driver").orElse(""), count.equals("all") ? "-1" : count, ids, capabilities);
    }

    private static String request(JsonNode json) {
        Stream<String> capabilities =
                Nodes.items(json.path("Capabilities")).stream().flatMap(group -> Nodes.texts(group).stream());
        return text(
                Nodes.text(json.path("Driver")),
                String.valueOf(json.path("Count").asLong()),
                Nodes.texts(json.path("DeviceIDs")),
                capabilities);
    }

    private static String text(String driver, String count, List<String> ids, Stream<String> capabilities) {
        return "driver=" + driver + " count=" + count + " ids="
                + ids.stream().sorted().toList() + " capabilities="
                + capabilities.distinct().sorted().toList();
    }

    private static List<String> texts(YamlNode node, String key) {
        return Nodes.items(Optional.ofNullable(Nodes.entries(Optional.of(node)).get(key))).stream()
                .flatMap(item -> Nodes.text(item).stream())
                .toList();
    }
}
