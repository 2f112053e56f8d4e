package com.oraclelumira.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.compose.ComposeLoader;
import com.oraclelumira.auditor.compose.ComposeRequest;
import com.oraclelumira.auditor.compose.LocalTree;
import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.live.ReadScope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScopesTest {

    @Test
    void the_default_bridge_is_read_beside_the_networks_of_the_project(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("compose.yml"),
                "name: shop\nservices: {site: {image: nginx, networks: [front]}}\nnetworks: {front: {}}\n");
        Project project = new ComposeLoader(new LocalTree(folder))
                .load(ComposeRequest.of(ComposeRequest.Mode.TOLERANT, Map.of(), "compose.yml"));
        ReadScope scope = Scopes.of(project, Duration.ofSeconds(1));
        assertThat(scope.networks()).containsExactlyInAnyOrder("shop_front", "bridge");
    }
}
