package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.schema.ComposeSchema;
import com.oraclelumira.auditor.yaml.YamlMapping;

/** Checks a merged model against the Compose specification's JSON schema, and takes out {@code version}. */
final class Schema {

    private Schema() {}

    static YamlMapping validated(YamlMapping model, String file, Diagnostics diagnostics) {
        // an open value of a strict load is refused already, or left as it is written: no more is to be said about it
        diagnostics.addAll(ComposeSchema.validateKnown(model));
        if (model.has("version")) {
            diagnostics.warning(
                    "version",
                    file + ": the attribute `version` is obsolete, it will be ignored, please remove it to avoid"
                            + " potential confusion",
                    model.get("version").orElse(model).origin());
        }
        return model.without("version");
    }
}
