package com.oraclelumira.auditor.scenario;

import com.oraclelumira.auditor.lab.Command;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What Compose does when it is told to bring up a service, as it says itself; the first that fits. Compose 1 begins a line with
 * the verb, Compose 2 with what it does it to. Names of services are no words of its.
 */
enum Reaction {
    /** It recreates the container. */
    RECREATES("Recreating |(Container|Network|Volume) +\\S+ +Recreate"),
    /** It makes a container, network or volume that is not there. */
    CREATES("Creating |(Container|Network|Volume) +\\S+ +Creating"),
    /** It removes a container. */
    REMOVES("(Removing|Stopping) |Container +\\S+ +(Removing|Stopping)|Stopping and removing "),
    /** It starts the container. */
    STARTS("(Re)?[Ss]tarting |Container +\\S+ +(Re)?[Ss]tarting"),
    /** It says that something is there which it did not make. */
    WARNS(".*but was not created (by|for)"),
    /** It says that all is well. */
    NOTHING(".* is up-to-date|Container +\\S+ +Running");

    /** A file that this Compose cannot read: it came to know nothing of what is deployed. */
    private static final Pattern NOT_READ = Pattern.compile("The Compose file .* is invalid");
    /** Why Compose may stop although nothing is wrong with the measurement: the change itself is in its way. */
    private static final Pattern IN_ITS_WAY = Pattern.compile(String.join(
            "|",
            "needs to be recreated", // Compose 1, of a network
            "Configuration for volume \\S+ specifies", // Compose 1
            "has incorrect label", // Compose 2, of a network or volume
            "is already in use by container",
            "network \\w+ not found",
            "cannot start a paused container",
            "pull access denied|Get \"?https://", // an image that is nowhere
            "unable to start container process")); // down, and what was asked for is more than the machine grants

    /** The file cannot be read. */
    static final String REFUSES = "refuses the file";

    private final Pattern words;

    Reaction(String words) {
        this.words = Pattern.compile("^ *(" + words + ")", Pattern.MULTILINE);
    }

    /**
     * What that run came to.
     *
     * @throws IllegalStateException if it ended in no known way: that is not something that Compose noticed
     */
    static String of(Command.Outcome run) {
        if (run.exitCode() != 0) {
            if (NOT_READ.matcher(run.output()).find()) {
                return REFUSES;
            }
            if (IN_ITS_WAY.matcher(run.output()).find()) {
                return "fails";
            }
            throw new IllegalStateException(
                    "compose: exit code " + run.exitCode() + ", which says nothing of the change: " + run.output());
        }
        return Arrays.stream(values())
                .filter(reaction -> reaction.words.matcher(run.output()).find())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("compose: said nothing known: " + run.output()))
                .name()
                .toLowerCase(Locale.ROOT);
    }
}
