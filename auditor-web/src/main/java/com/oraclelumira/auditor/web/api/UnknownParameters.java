package com.oraclelumira.auditor.web.api;

import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refuses query parameters that the resource does not know: a misspelt filter would filter nothing. */
@Provider
@Component
public class UnknownParameters implements ContainerRequestFilter {

    private static final int BAD_REQUEST = 400;

    @Context
    @SuppressWarnings("NullAway.Init") // the server injects it
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Set<String> known = Arrays.stream(resource.getResourceMethod().getParameters())
                .flatMap(UnknownParameters::names)
                .collect(Collectors.toCollection(TreeSet::new));
        request.getUriInfo().getQueryParameters().keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> request.abortWith(ApiProblem.of(
                        BAD_REQUEST,
                        name + ": no such parameter here; accepted: "
                                + (known.isEmpty() ? "none" : String.join(", ", known)))));
    }

    private static Stream<String> names(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(parameter.getType().getDeclaredFields()).flatMap(field -> name(field).stream())
                : name(parameter).stream();
    }

    private static Optional<String> name(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(QueryParam.class)).map(QueryParam::value);
    }
}
