package com.oraclelumira.auditor.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.model.Outcome;
import com.oraclelumira.auditor.model.Severity;
import org.junit.jupiter.api.Test;

class StoragePropertiesTest {

    private static final String VOLUME = "{'Name':'shop_data','Driver':'local','Labels':{'com.docker.compose.project':"
            + "'shop','com.docker.compose.volume':'data'}}";

    private static Case withVolume() {
        return new Case()
                .model("volumes", "{'data':{'name':'shop_data'}}")
                .service("volumes", "[{'type':'volume','source':'data','target':'/data','volume':{}}]")
                .volume(VOLUME);
    }

    private static String mount(String name, boolean writable) {
        return "[{'Type':'volume','Name':'" + name + "','Destination':'/data','RW':" + writable + "}]";
    }

    @Test
    void a_named_volume_is_told_by_its_name() {
        assertThat(withVolume().live("/Mounts", mount("shop_data", true)).drifts())
                .isEmpty();
        assertThat(withVolume().live("/Mounts", mount("shop_old", true)).drifts())
                .containsExactly("volumes./data changed");
        assertThat(withVolume().live("/Mounts", mount("f".repeat(64), true)).drifts())
                .containsExactly("volumes./data changed");
        assertThat(withVolume().drifts()).containsExactly("volumes./data removed");
    }

    @Test
    void a_mount_that_became_read_only_is_found() {
        assertThat(withVolume().live("/Mounts", mount("shop_data", false)).drifts())
                .containsExactly("volumes./data.read_only changed");
    }

    @Test
    void a_source_beside_the_file_is_looked_for_where_the_stack_was_deployed_from() {
        Case bind = new Case().service("volumes", "[{'type':'bind','source':'/srv/clone/conf','target':'/etc/app'}]");
        String mounted = "[{'Type':'bind','Source':'%s','Destination':'/etc/app','RW':true}]";
        assertThat(bind.live("/Mounts", mounted.formatted("/srv/shop/conf")).drifts())
                .isEmpty();
        assertThat(bind.live("/Mounts", mounted.formatted("/srv/other/conf")).drifts())
                .containsExactly("volumes./etc/app changed");
        assertThat(bind.without("/Config/Labels/com.docker.compose.project.working_dir")
                        .with(Outcome.UNVERIFIABLE))
                .contains("volumes./etc/app");
    }

    @Test
    void the_engines_socket_is_critical() {
        Case socket = new Case()
                .live("/Mounts", "[{'Type':'bind','Source':'/var/run/docker.sock','Destination':'/s','RW':true}]");
        assertThat(socket.drifts()).containsExactly("volumes./s added");
        assertThat(socket.audit().drifts().get(0).severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void an_anonymous_volume_of_the_image_is_explained() {
        Case image = new Case().live("/Mounts", mount("f".repeat(64), true));
        assertThat(image.drifts()).containsExactly("volumes./data added");
        assertThat(image.image("/Config/Volumes", "{'/data/':{}}").drifts()).isEmpty();
    }

    @Test
    void tmpfs_options_are_compared_in_any_order_and_unit() {
        assertThat(new Case()
                        .service("tmpfs", "['/run','/tmp:size=64m,mode=1777']")
                        .live("/HostConfig/Tmpfs", "{'/run':'','/tmp':'mode=01777,size=65536k'}")
                        .drifts())
                .isEmpty();
        assertThat(new Case().live("/HostConfig/Tmpfs", "{'/run':''}").drifts()).containsExactly("tmpfs added");
    }

    @Test
    void a_missing_volume_and_one_with_other_options_are_drift_of_the_volume() {
        Case gone = new Case()
                .model("volumes", "{'data':{'name':'shop_data'}}")
                .service("volumes", "[{'type':'volume','source':'data','target':'/data'}]")
                .live("/Mounts", mount("shop_data", true));
        assertThat(gone.drifts()).containsExactly("volumes.data missing");
        assertThat(gone.volume(VOLUME.replace("'Driver'", "'Options':{'type':'tmpfs'},'Driver'"))
                        .drifts())
                .containsExactly("volumes.data.driver_opts added");
    }

    @Test
    void inline_content_that_nobody_looked_for_is_not_observable() {
        Case inline = new Case()
                .model("configs", "{'app':{'name':'shop_app','content':'x'}}")
                .service("configs", "[{'source':'app','target':'/etc/app.conf'}]");
        assertThat(inline.drifts()).isEmpty();
        assertThat(inline.with(Outcome.NOT_OBSERVABLE)).containsExactly("configs.app");
    }

    @Test
    void a_volume_that_copies_what_it_should_not_is_found() {
        Case noCopy = withVolume()
                .service("volumes", "[{'type':'volume','source':'data','target':'/data','volume':{'nocopy':true}}]")
                .live("/Mounts", mount("shop_data", true));
        assertThat(noCopy.drifts()).containsExactly("volumes./data.volume.nocopy removed");
        assertThat(noCopy.live(
                                "/HostConfig/Mounts",
                                "[{'Type':'volume','Target':'/data','VolumeOptions':{'NoCopy':true}}]")
                        .drifts())
                .isEmpty();
    }

    @Test
    void a_label_that_no_other_container_shares_is_told_from_a_shared_one() {
        Case bind = new Case()
                .service("volumes", "[{'type':'bind','source':'/etc/app','target':'/etc/app','bind':{'selinux':'z'}}]");
        String mounted = "[{'Type':'bind','Source':'/etc/app','Destination':'/etc/app','Mode':'%s','RW':true}]";
        assertThat(bind.live("/Mounts", mounted.formatted("rw,z")).drifts()).isEmpty();
        assertThat(bind.live("/Mounts", mounted.formatted("Z")).drifts())
                .containsExactly("volumes./etc/app.bind.selinux changed");
        assertThat(bind.live("/Mounts", mounted.formatted("rw")).drifts())
                .containsExactly("volumes./etc/app.bind.selinux removed");
    }

    @Test
    void first_compose_mounts_no_configs() {
        Case ignored = new Case()
                .live("/Config/Labels/com.docker.compose.version", "'1.29.2'")
                .model("configs", "{'app':{'name':'shop_app','file':'/srv/shop/app.conf'}}")
                .service("configs", "[{'source':'app','target':'/etc/app.conf'}]");

        assertThat(ignored.drifts()).isEmpty();
        assertThat(ignored.with(Outcome.NOT_HONOURED)).containsExactly("configs.app");
    }

    @Test
    void first_compose_given_several_files_mounts_a_secret_once() {
        Case merged = new Case()
                .live("/Config/Labels/com.docker.compose.version", "'1.29.2'")
                .live("/Config/Labels/com.docker.compose.project.config_files", "'a.yml,b.yml'")
                .model("secrets", "{'key':{'name':'shop_key','file':'/srv/shop/key'}}")
                .service("secrets", "[{'source':'key','target':'one'},{'source':'key','target':'two'}]");

        assertThat(merged.with(Outcome.NOT_HONOURED)).containsExactly("secrets.key./run/secrets/one");
        assertThat(merged.drifts()).containsExactly("secrets.key./run/secrets/two removed");
    }
}
