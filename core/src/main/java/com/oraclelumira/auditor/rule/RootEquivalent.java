package com.oraclelumira.auditor.rule;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Set;

/**
 * Paths of a Linux host: who can write there is root on it, for a program that runs as root starts, loads or obeys what
 * stands there. What the configuration of an application below {@code /etc} does is that application's affair.
 *
 * @see <a href="https://refspecs.linuxfoundation.org/FHS_3.0/fhs/ch03s07.html">/etc in the Filesystem Hierarchy Standard</a>
 */
final class RootEquivalent {

    /** These themselves; what lies below is another matter: data of databases is below {@code /var/lib}. */
    private static final Set<String> ALONE = Set.of("/", "/etc", "/lib", "/lib32", "/lib64", "/var/lib");

    private static final List<String> TREES =
            List.of("/root", "/boot", "/proc", "/usr", "/bin", "/sbin", "/var/lib/docker", "/var/lib/containerd");

    /** What the system itself reads below {@code /etc}: users, start, shells, libraries, packages, kernel, engine, trust. */
    private static final Pattern SYSTEM =
            Pattern.compile("/etc/(" + String.join("|", """
            (passwd|group|shadow|gshadow|subuid|subgid)-? login\\.defs securetty security pam\\.(d|conf) nsswitch\\.conf
            sudo.* doas\\.conf polkit-1 dbus-1 sssd krb5.* ssh shells skel
            systemd init init\\.d inittab rc[0-9S]?\\.d rc\\.(local|conf) conf\\.d local\\.d runlevels runit s6 sv x?inetd\\.(d|conf)
            cron.* anacrontab at\\.(allow|deny) logrotate\\.(d|conf) update-motd\\.d
            profile(\\.d)? environment(\\.d)? bash.* (z|c)sh.* zprofile
            ld\\.so\\..* ld-musl-.* alternatives default sysconfig binfmt\\.d tmpfiles\\.d sysusers\\.d
            apt apk dpkg dnf yum(\\.repos\\.d|\\.conf)? zypp rpm pacman\\.(d|conf)
            fstab crypttab mtab exports(\\.d)? auto\\..* udev modprobe\\.(d|conf) modules(-load\\.d)? sysctl\\.(d|conf) grub.* kernel
            initramfs-tools dracut\\.conf(\\.d)? mkinitcpio\\..* apparmor(\\.d)? selinux audit acpi
            network networks netplan NetworkManager networkd-dispatcher dhcp ppp nftables.* iptables ufw firewalld
            rsyslog\\.(d|conf) syslog-ng
            docker containerd containers cni kubernetes rancher crio
            ssl pki ca-certificates.*""".strip().split("\\s+", -1)) + ")(/.*)?");

    private RootEquivalent() {}

    /** @param path clean, absolute */
    static boolean matches(String path) {
        return ALONE.contains(path)
                || TREES.stream().anyMatch(tree -> path.equals(tree) || path.startsWith(tree + "/"))
                || SYSTEM.matches(path);
    }
}
