package com.oraclelumira.auditor.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.oraclelumira.auditor.compose.Service;
import com.oraclelumira.auditor.live.LiveContainer;
import com.oraclelumira.auditor.live.LiveImage;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.Optional;

/**
 * A service and one container that runs it.
 *
 * @param situation what surrounds it
 * @param service the desired side
 * @param container the live side
 * @param replica the container's number among its service's, from 1
 */
public record ContainerPair(Situation situation, Service service, LiveContainer container, int replica)
        implements Compared {

    @Override
    public SubjectRef subject() {
        return SubjectRef.service(service.name(), container.name(), replica);
    }

    @Override
    public YamlMapping desired() {
        return service.node();
    }

    @Override
    public JsonNode live() {
        return container.json();
    }

    @Override
    public Optional<SourceLocation> location() {
        return situation
                .keyLocation("services", service.name())
                .or(() -> service.node().origin().location());
    }

    /** The live value at that JSON pointer; a missing node where there is none. */
    public JsonNode at(String pointer) {
        return container.at(pointer);
    }

    /** The image that the container runs; empty where it was not read. */
    public Optional<LiveImage> image() {
        return situation.live().imageById(container.imageId());
    }

    /** A value of the running image's configuration; a missing node where there is none. */
    public JsonNode imageConfig(String field) {
        return image().map(image -> image.config().path(field)).orElseGet(MissingNode::getInstance);
    }

    public EngineFacts engine() {
        return situation.engine();
    }

    /** What ran Compose to create the container. */
    public Deployer deployer() {
        return Deployer.of(container);
    }

    /** The Compose that created the container. */
    public ComposeTool tool() {
        return new ComposeTool(container.label(ComposeTool.VERSION_LABEL).orElse(""));
    }
}
