package com.oraclelumira.auditor;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.net.InetAddresses;
import com.oraclelumira.auditor.compose.type.Network;
import com.oraclelumira.auditor.live.LiveNetwork;
import java.math.BigInteger;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A range of addresses.
 *
 * @param bits of an address: 32 or 128
 * @param first its first address as a number
 * @param last its last one
 */
record Subnet(int bits, BigInteger first, BigInteger last) {

    /** The subnets that a project gives to a network; what is not known or no subnet is left out. */
    static List<Subnet> of(Network network) {
        return of(texts(network));
    }

    /** The subnets that a network has. */
    static List<Subnet> of(LiveNetwork network) {
        return of(texts(network));
    }

    static List<String> texts(Network network) {
        return network.ipam().stream()
                .flatMap(ipam -> ipam.config().stream())
                .flatMap(pool -> pool.subnet().stream())
                .toList();
    }

    static List<String> texts(LiveNetwork network) {
        List<String> texts = new ArrayList<>();
        for (JsonNode pool : network.json().at("/IPAM/Config")) {
            texts.add(pool.path("Subnet").asText(""));
        }
        return texts;
    }

    /** The names of the others that one of them shares addresses with. */
    static List<String> overlapping(String name, Map<String, List<Subnet>> all) {
        return overlapping(all.getOrDefault(name, List.of()), without(name, all));
    }

    static List<String> overlapping(List<Subnet> own, Map<String, List<Subnet>> others) {
        return others.entrySet().stream()
                .filter(other ->
                        own.stream().anyMatch(it -> other.getValue().stream().anyMatch(it::overlaps)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Reads {@code 172.20.0.0/16}; empty where the text is no subnet. */
    static Optional<Subnet> parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? "" : text.substring(0, slash);
        Optional<Integer> prefix = slash < 0
                ? Optional.empty()
                : SubjectFields.whole(text.substring(slash + 1)).map(Long::intValue);
        if (prefix.isEmpty() || !InetAddresses.isInetAddress(address)) {
            return Optional.empty();
        }
        InetAddress parsed = InetAddresses.forString(address);
        int bits = parsed.getAddress().length * Byte.SIZE;
        int free = bits - prefix.get();
        if (free < 0 || free > bits) {
            return Optional.empty();
        }
        BigInteger first =
                new BigInteger(1, parsed.getAddress()).shiftRight(free).shiftLeft(free);
        return Optional.of(new Subnet(
                bits, first, first.add(BigInteger.ONE.shiftLeft(free)).subtract(BigInteger.ONE)));
    }

    boolean overlaps(Subnet other) {
        return bits == other.bits && first.compareTo(other.last) <= 0 && other.first.compareTo(last) <= 0;
    }

    private static List<Subnet> of(List<String> texts) {
        return texts.stream().map(Subnet::parse).flatMap(Optional::stream).toList();
    }

    private static Map<String, List<Subnet>> without(String name, Map<String, List<Subnet>> all) {
        return all.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(name))
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
