package com.oraclelumira.auditor.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oraclelumira.auditor.model.SubjectType;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairingTest {

    private static final String OTHER = "b".repeat(64);
    private static final String LABELS = "/Config/Labels/com.docker.compose.";

    @Test
    void labels_find_a_container_whatever_its_name() {
        assertThat(new Case().live("/Name", "'/elsewhere'").drifts()).containsExactly("container_name changed");
    }

    @Test
    void a_container_without_labels_is_found_by_its_container_name() {
        Case byHand = new Case()
                .service("container_name", "'oracle_crm'")
                .live("/Name", "'/oracle_crm'")
                .live("/Config/Labels", "{}");
        assertThat(byHand.drifts()).containsExactly("labels.com.docker.compose removed");
    }

    @Test
    void a_container_without_labels_is_found_by_the_name_that_either_compose_gives() {
        for (String name : List.of("shop-app-1", "shop_app_1", "shop-app-12")) {
            Case byHand = new Case().live("/Name", "'/" + name + "'").live("/Config/Labels", "{}");
            assertThat(byHand.drifts()).as(name).containsExactly("labels.com.docker.compose removed");
        }
        for (String name : List.of("shop-app_1", "shopapp1", "shop-app-1-old", "shop-app")) {
            Case stranger = new Case().live("/Name", "'/" + name + "'").live("/Config/Labels", "{}");
            assertThat(stranger.drifts()).as(name).containsExactlyInAnyOrder("container missing", "container extra");
        }
    }

    @Test
    void a_container_that_bears_the_name_and_another_projects_labels_is_compared_and_said() {
        assertThat(new Case().live(LABELS + "project", "'other'").drifts())
                .containsExactly("labels.com.docker.compose changed");
    }

    @Test
    void a_container_labelled_as_another_service_is_no_stand_in_by_its_name() {
        assertThat(new Case().live(LABELS + "service", "'gone'").drifts())
                .containsExactlyInAnyOrder("container missing", "container extra");
    }

    @Test
    void replicas_are_paired_whatever_their_numbers() {
        Case two = new Case()
                .service("deploy", "{'replicas':2}")
                .live(LABELS + "container-number", "'2'")
                .live("/Name", "'/shop-app-2'")
                .live("/NetworkSettings/Networks/shop_default/Aliases", "['shop-app-2','app']");
        assertThat(two.drifts()).containsExactly("replicas changed");
        assertThat(two.and(replica(3)).drifts()).isEmpty();
        assertThat(two.and(replica(4)).drifts()).containsExactly("replicas changed");
    }

    @Test
    void of_two_containers_with_one_number_the_one_with_composes_name_is_compared() {
        ObjectNode forged = Case.container(OTHER, "forged");
        forged.withObject("/HostConfig").put("Privileged", true);
        assertThat(new Case().and(forged).drifts()).containsExactly("replicas changed");
    }

    @Test
    void no_replica_is_wanted_of_a_service_scaled_to_nothing() {
        Case scaled = new Case().service("scale", "0");
        assertThat(scaled.drifts()).containsExactly("replicas added");
        assertThat(scaled.noContainer().drifts()).isEmpty();
    }

    @Test
    void a_label_that_names_another_image_than_the_one_that_runs_is_said_and_not_counted() {
        Case forged = new Case()
                .image("/Id", "'sha256:" + "1".repeat(64) + "'")
                .live("/Image", "'sha256:" + "1".repeat(64) + "'")
                .live(LABELS + "image", "'sha256:" + "2".repeat(64) + "'");
        assertThat(forged.drifts()).isEmpty();
        assertThat(notices(forged)).containsExactly("labels.com.docker.compose.image");
        assertThat(notices(forged.live(LABELS + "image", "'sha256:" + "1".repeat(64) + "'")))
                .isEmpty();
    }

    @Test
    void a_forged_container_whose_mounts_contradict_its_folder_label_is_drift() {
        Case mounted = new Case()
                .service("volumes", "[{'type':'bind','source':'/srv/clone/data','target':'/data'}]")
                .live("/Mounts", "[{'Type':'bind','Source':'/srv/shop/data','Destination':'/data','RW':true}]");
        assertThat(mounted.drifts()).isEmpty();
        assertThat(mounted.live("/Mounts", "[{'Type':'bind','Source':'/tmp/x/data','Destination':'/data','RW':true}]")
                        .drifts())
                .containsExactly("volumes./data changed");
    }

    @Test
    void a_folder_label_that_the_mounts_contradict_is_said_instead_of_the_mounts() {
        ObjectNode second = labelled(replica(2), "project.working_dir", "/tmp/forged");
        second.set("Mounts", Case.json("[{'Type':'bind','Source':'/srv/shop/data','Destination':'/data','RW':true}]"));
        Case two = new Case()
                .service("deploy", "{'replicas':2}")
                .service("volumes", "[{'type':'bind','source':'/srv/clone/data','target':'/data'}]")
                .live("/Mounts", "[{'Type':'bind','Source':'/srv/shop/data','Destination':'/data','RW':true}]")
                .and(second);
        assertThat(two.drifts()).isEmpty();
        assertThat(notices(two)).containsExactly("labels.com.docker.compose.project.working_dir");
    }

    @Test
    void a_mount_of_another_checkout_under_the_same_name_is_where_that_one_has_it() {
        ObjectNode second = labelled(replica(2), "project.working_dir", "/srv/other");
        second.set("Mounts", Case.json("[{'Type':'bind','Source':'/srv/other/data','Destination':'/data','RW':true}]"));
        Case two = new Case()
                .service("deploy", "{'replicas':2}")
                .service("volumes", "[{'type':'bind','source':'/srv/clone/data','target':'/data'}]")
                .live("/Mounts", "[{'Type':'bind','Source':'/srv/shop/data','Destination':'/data','RW':true}]")
                .and(second);
        assertThat(two.drifts()).isEmpty();
        second.set("Mounts", Case.json("[{'Type':'bind','Source':'/tmp/x/data','Destination':'/data','RW':true}]"));
        assertThat(two.drifts()).containsExactly("volumes./data changed");
    }

    @Test
    void a_container_on_a_network_of_the_right_name_and_another_id_is_stale() {
        assertThat(new Case()
                        .live("/NetworkSettings/Networks/shop_default/NetworkID", "'n0'")
                        .drifts())
                .containsExactly("networks.default stale");
    }

    @Test
    void two_folders_under_one_project_name_are_said_with_their_containers() {
        Case two = new Case()
                .service("deploy", "{'replicas':2}")
                .and(labelled(replica(2), "project.working_dir", "/srv/other"));
        assertThat(two.drifts()).isEmpty();
        assertThat(two.audit().notices())
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice.live()).contains("/srv/other (shop-app-2); /srv/shop (shop-app-1)"));
        assertThat(notices(new Case().service("deploy", "{'replicas':2}").and(replica(2))))
                .isEmpty();
    }

    @Test
    void two_sets_of_files_under_one_project_name_are_said() {
        Case two = new Case()
                .service("deploy", "{'replicas':2}")
                .live(LABELS + "project.config_files", "'/srv/shop/compose.yaml'")
                .and(labelled(replica(2), "project.config_files", "/srv/shop/old.yaml"));
        assertThat(notices(two)).containsExactly("labels.com.docker.compose.project.config_files");
    }

    @Test
    void a_service_of_another_checkout_under_the_same_name_says_where_it_is_from() {
        ObjectNode foreign = labelled(replica(1), "service", "worker");
        labelled(foreign, "project.working_dir", "/srv/other");
        foreign.put("Name", "/shop-worker-1");
        assertThat(new Case().and(foreign).audit().drifts())
                .singleElement()
                .satisfies(drift ->
                        assertThat(drift.note()).isEqualTo("deployed under the same project name from /srv/other"));
    }

    @Test
    void the_same_file_under_another_project_name_is_said_and_not_counted() {
        ObjectNode twin = labelled(replica(1), "project", "shop2");
        labelled(twin, "project.config_files", "/srv/shop/compose.yaml");
        twin.put("Name", "/shop2-app-1");
        twin.withObject("/NetworkSettings").putObject("Networks");
        Case pair = new Case()
                .live(LABELS + "project.config_files", "'/srv/shop/compose.yaml'")
                .and(twin);
        assertThat(pair.drifts()).isEmpty();
        assertThat(pair.audit().notices()).singleElement().satisfies(notice -> {
            assertThat(notice.subject().type()).isEqualTo(SubjectType.CONTAINER);
            assertThat(notice.note()).isEqualTo("the same file runs under the project name shop2 too");
        });
    }

    @Test
    void a_container_in_the_middle_of_a_recreate_is_in_transition_for_a_minute() {
        Case alone = new Case()
                .live("/Name", "'/aaaaaaaaaaaa_shop-app-1'")
                .live("/Created", "'2026-11-23T11:59:50Z'")
                .live("/State/Status", "'created'");
        assertThat(alone.drifts()).isEmpty();
        assertThat(notices(alone)).containsExactlyInAnyOrder("container_name", "state");
        assertThat(alone.audit(Case.NOW.plus(Duration.ofMinutes(2))).drifts())
                .extracting(drift -> drift.property().toString())
                .containsExactlyInAnyOrder("container_name", "state");
    }

    @Test
    void a_setting_is_drift_even_in_the_middle_of_a_recreate() {
        assertThat(new Case()
                        .live("/Name", "'/aaaaaaaaaaaa_shop-app-1'")
                        .live("/Created", "'2026-11-23T11:59:50Z'")
                        .live("/HostConfig/Privileged", "true")
                        .drifts())
                .containsExactly("privileged changed");
    }

    @Test
    void composes_replace_label_excuses_nothing() {
        Case replaced = new Case().live(LABELS + "replace", "'" + OTHER + "'");
        assertThat(replaced.drifts()).isEmpty();
        assertThat(replaced.live("/State/Status", "'exited'").drifts()).containsExactly("state state");
    }

    private static List<String> notices(Case state) {
        return state.audit().notices().stream()
                .map(notice -> notice.property().toString())
                .toList();
    }

    private static ObjectNode replica(int number) {
        ObjectNode container = Case.container(String.valueOf(number).repeat(64).substring(0, 64), "shop-app-" + number);
        return labelled(container, "container-number", String.valueOf(number));
    }

    private static ObjectNode labelled(ObjectNode container, String label, String value) {
        container.withObject("/Config").withObject("/Labels").put("com.docker.compose." + label, value);
        return container;
    }
}
