package com.oraclelumira.auditor.web.api;

import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes every answer by which a request is refused as what it is: a problem. The build names it to the generator. */
public class ProblemAnswers implements OASFilter {

    private static final String REFUSED = "[45]\\d\\d";

    @Override
    public Operation filterOperation(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.matches(REFUSED) && answer.getContent() == null) {
                describe(answer);
            }
        });
        return operation;
    }

    private static void describe(APIResponse answer) {
        answer.setContent(createContent()
                .addMediaType(
                        ApiProblem.MEDIA_TYPE,
                        createMediaType().schema(createSchema().ref("Problem"))));
    }
}
