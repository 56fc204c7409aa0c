package org.cordboard.e2e.bench.rtp;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// The C library's socket calls. Restricted, because a wrong signature would crash the process: each stands in
/// its manual page in section 2.
@SuppressWarnings("restricted")
final class NativeCalls {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle SOCKET = function("socket", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
    private static final MethodHandle BIND = function("bind", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
    private static final MethodHandle OWN_ADDRESS = function("getsockname", JAVA_INT, JAVA_INT, ADDRESS, ADDRESS);
    private static final MethodHandle SET_OPTION =
            function("setsockopt", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
    private static final MethodHandle RECEIVE =
            function("recvfrom", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, ADDRESS);
    private static final MethodHandle SEND =
            function("sendto", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT);
    private static final MethodHandle CLOSE = function("close", JAVA_INT, JAVA_INT);
    private static final MethodHandle CONTROL = LINKER.downcallHandle(
            LINKER.defaultLookup().findOrThrow("ioctl"),
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS),
            Linker.Option.firstVariadicArg(2));

    private NativeCalls() {}

    private static MethodHandle function(String name, MemoryLayout result, MemoryLayout... parameters) {
        return LINKER.downcallHandle(
                LINKER.defaultLookup().findOrThrow(name), FunctionDescriptor.of(result, parameters));
    }

    static int socket(int family, int type) {
        return checked("socket", () -> (int) SOCKET.invokeExact(family, type, 0));
    }

    static void bind(int descriptor, MemorySegment address) {
        checked("bind", () -> (int) BIND.invokeExact(descriptor, address, (int) address.byteSize()));
    }

    static void ownAddress(int descriptor, MemorySegment address, MemorySegment length) {
        checked("getsockname", () -> (int) OWN_ADDRESS.invokeExact(descriptor, address, length));
    }

    static void setOption(int descriptor, int level, int name, MemorySegment value) {
        checked("setsockopt", () ->
                (int) SET_OPTION.invokeExact(descriptor, level, name, value, (int) value.byteSize()));
    }

    /// @return less than 0 when nothing came in time
    static int receive(int descriptor, MemorySegment buffer, MemorySegment sender, MemorySegment senderLength) {
        return called(
                () -> (int) (long) RECEIVE.invokeExact(descriptor, buffer, buffer.byteSize(), 0, sender, senderLength));
    }

    /// A datagram that the network does not take is lost, as on any network.
    static void send(int descriptor, MemorySegment buffer, long length, MemorySegment receiver) {
        called(() -> (int) (long) SEND.invokeExact(descriptor, buffer, length, 0, receiver, (int) receiver.byteSize()));
    }

    static void control(int descriptor, long request, MemorySegment argument) {
        called(() -> (int) CONTROL.invokeExact(descriptor, request, argument));
    }

    static void close(int descriptor) {
        checked("close", () -> (int) CLOSE.invokeExact(descriptor));
    }

    private interface NativeCall {
        int invoke() throws Throwable;
    }

    private static int checked(String name, NativeCall call) {
        int result = called(call);
        if (result < 0) {
            throw new IllegalStateException("The system refused " + name);
        }
        return result;
    }

    private static int called(NativeCall call) {
        try {
            return call.invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("A system call could not be made", e);
        }
    }
}
