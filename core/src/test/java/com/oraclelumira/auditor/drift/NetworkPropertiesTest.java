package com.oraclelumira.auditor.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.model.Outcome;
import com.oraclelumira.auditor.model.SubjectType;
import org.junit.jupiter.api.Test;

class NetworkPropertiesTest {

    private static final String ENDPOINT = "/NetworkSettings/Networks/shop_default";

    @Test
    void a_lost_service_name_is_drift_though_everything_runs() {
        assertThat(new Case().live(ENDPOINT + "/Aliases", "[]").drifts())
                .containsExactly("networks.default.aliases removed");
    }

    @Test
    void names_that_the_engine_adds_are_not_drift() {
        assertThat(new Case()
                        .live(ENDPOINT + "/Aliases", "['aaaaaaaaaaaa','app','shop_app_1']")
                        .drifts())
                .isEmpty();
        assertThat(new Case().live(ENDPOINT + "/Aliases", "['app','mysql']").drifts())
                .containsExactly("networks.default.aliases changed");
    }

    @Test
    void another_network_is_added_and_a_missing_one_removed() {
        assertThat(new Case()
                        .live("/NetworkSettings/Networks/side", "{'NetworkID':'n2'}")
                        .network("{'Name':'side','Id':'n2'}")
                        .drifts())
                .containsExactly("networks.side added");
        assertThat(new Case().live("/NetworkSettings/Networks", "{}").drifts())
                .containsExactly("networks.default removed");
    }

    @Test
    void a_network_that_was_made_anew_is_stale() {
        assertThat(new Case().live(ENDPOINT + "/NetworkID", "'gone'").drifts())
                .containsExactly("networks.default stale");
    }

    @Test
    void a_missing_network_explains_its_containers() {
        DriftResult result = new Case()
                .model("networks", "{'default':{'name':'shop_other'}}")
                .audit();
        assertThat(result.drifts())
                .filteredOn(drift -> drift.subject().type() == SubjectType.NETWORK)
                .singleElement()
                .satisfies(drift -> assertThat(drift.explains()).hasSize(1));
    }

    @Test
    void the_hosts_network_is_found() {
        assertThat(new Case()
                        .live("/HostConfig/NetworkMode", "'host'")
                        .live("/NetworkSettings/Networks", "{'host':{}}")
                        .live("/Config/Hostname", "'server'")
                        .drifts())
                .containsExactly("network_mode changed", "networks.default removed");
    }

    @Test
    void a_static_address_is_compared_in_any_spelling() {
        Case pinned = new Case().service("networks", "{'default':{'ipv6_address':'FD95:0:0::10'}}");
        assertThat(pinned.live(ENDPOINT + "/IPAMConfig", "{'IPv6Address':'fd95::10'}")
                        .drifts())
                .isEmpty();
        assertThat(pinned.live(ENDPOINT + "/IPAMConfig", "{'IPv6Address':'fd95::11'}")
                        .drifts())
                .containsExactly("networks.default.ipv6_address changed");
    }

    @Test
    void ports_are_a_set_of_bindings() {
        String bindings =
                "{'80/tcp':[{'HostIp':'127.0.0.1','HostPort':'8080'}],'53/udp':[{'HostIp':'','HostPort':''}]}";
        assertThat(new Case()
                        .service(
                                "ports",
                                "[{'mode':'ingress','target':53,'protocol':'udp'},"
                                        + "{'host_ip':'127.0.0.1','target':80,'published':'8080','protocol':'tcp'}]")
                        .live("/HostConfig/PortBindings", bindings)
                        .live("/Config/ExposedPorts", "{'80/tcp':{},'53/udp':{}}")
                        .drifts())
                .isEmpty();
        assertThat(new Case()
                        .live("/HostConfig/PortBindings", bindings)
                        .live("/Config/ExposedPorts", "{'80/tcp':{},'53/udp':{}}")
                        .drifts())
                .containsExactly("ports added");
    }

    @Test
    void a_port_with_an_unset_number_is_unverifiable() {
        Case open = new Case()
                .service("ports", "[{'target':80,'published':'${PORT}','protocol':'tcp'}]")
                .live("/HostConfig/PortBindings", "{'80/tcp':[{'HostIp':'','HostPort':'8080'}]}");
        assertThat(open.drifts()).isEmpty();
        assertThat(open.with(Outcome.UNVERIFIABLE)).containsExactly("ports");
    }

    @Test
    void a_hardware_address_that_compose_does_not_send_is_not_honoured() {
        Case dropped = new Case()
                .service("mac_address", "'02-42-AC-00-00-01'")
                .live(ENDPOINT + "/MacAddress", "'02:42:ac:11:00:02'");
        assertThat(dropped.drifts()).isEmpty();
        assertThat(dropped.with(Outcome.NOT_HONOURED)).containsExactly("mac_address");
        assertThat(dropped.service("networks", "{'default':{}}").drifts()).containsExactly("mac_address changed");
    }

    @Test
    void a_network_changed_under_its_name_is_drift_of_the_network() {
        assertThat(new Case()
                        .model("networks", "{'default':{'name':'shop_default','internal':true}}")
                        .drifts())
                .containsExactly("networks.default.internal changed");
    }
}
