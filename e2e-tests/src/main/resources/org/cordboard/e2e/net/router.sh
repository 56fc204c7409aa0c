#!/bin/sh
# A router with a private network behind it: one namespace for the router, one for a telephone. To the world it is 203.0.113.2, and
# all that leaves comes from ports of its choosing. Prints the process whose network is the private one.
set -eu

# Not everybody's path has it.
PATH=$PATH:/usr/sbin:/sbin
command -v nft >/dev/null || { echo "There is no nft: install the Debian package nftables" >&2; exit 1; }

# Else the kernel takes it away some time after the namespaces.
trap 'ip link delete world0; exit' TERM

unshare --net sleep infinity &
router=$!
unshare --net sleep infinity &
home=$!
for process in $router $home; do
    until [ "$(readlink /proc/$process/ns/net)" != "$(readlink /proc/self/ns/net)" ]; do sleep 0.05; done
done

ip link add world0 type veth peer name world1
ip link set world1 netns $router
ip address add 203.0.113.1/30 dev world0
ip link set world0 up

nsenter -t $router -n sh -eu <<END
ip address add 203.0.113.2/30 dev world1
ip link set world1 up
ip route add default via 203.0.113.1
ip link add home0 type veth peer name home1
ip link set home1 netns $home
ip address add 192.168.7.1/24 dev home0
ip link set home0 up
echo 1 >/proc/sys/net/ipv4/ip_forward
nft add table ip nat
nft 'add chain ip nat leaving { type nat hook postrouting priority 100 ; }'
nft add rule ip nat leaving oifname world1 masquerade random
END

nsenter -t $home -n sh -eu <<END
ip link set lo up
ip address add 192.168.7.20/24 dev home1
ip link set home1 up
ip route add default via 192.168.7.1
END

echo "home is $home"
wait
