package com.oraclelumira.auditor.compose.type;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far the containers of a service are kept apart from the host.
 */
public interface IsolationAttributes extends ModelPart {

    /** Kernel capabilities added to the default ones. */
    default List<String> capAdd() {
        return texts("cap_add");
    }

    /** Kernel capabilities taken away. */
    default List<String> capDrop() {
        return texts("cap_drop");
    }

    /** The cgroup namespace: {@code host} or {@code private}. */
    default Optional<String> cgroup() {
        return text("cgroup");
    }

    /** A managed service account, on Windows. */
    default Optional<CredentialSpec> credentialSpec() {
        return part("credential_spec", CredentialSpec::new);
    }

    /** Rules for devices, such as {@code c 1:3 mr}. */
    default List<String> deviceCgroupRules() {
        return texts("device_cgroup_rules");
    }

    /** Devices of the host in its containers. */
    default List<DeviceMapping> devices() {
        return parts("devices", DeviceMapping::new);
    }

    /** The IPC namespace, such as {@code host} or {@code service:name}. */
    default Optional<String> ipc() {
        return text("ipc");
    }

    /** The isolation technology, on Windows. */
    default Optional<String> isolation() {
        return text("isolation");
    }

    /** The PID namespace, such as {@code host}. */
    default Optional<String> pid() {
        return text("pid");
    }

    /** Whether it has all privileges on the host. */
    default boolean privileged() {
        return flag("privileged");
    }

    /** Whether its root file system cannot be written. */
    default boolean readOnly() {
        return flag("read_only");
    }

    /** The OCI runtime; absent: the engine's default. */
    default Optional<String> runtime() {
        return text("runtime");
    }

    /** Security options, such as {@code no-new-privileges:true}. */
    default List<String> securityOpt() {
        return texts("security_opt");
    }

    /** Kernel parameters. */
    default Map<String, String> sysctls() {
        return labels("sysctls");
    }

    /** Whether it may use the engine's socket. */
    default boolean useApiSocket() {
        return flag("use_api_socket");
    }

    /** The user namespace: {@code host}. */
    default Optional<String> usernsMode() {
        return text("userns_mode");
    }

    /** The UTS namespace: {@code host}. */
    default Optional<String> uts() {
        return text("uts");
    }
}
