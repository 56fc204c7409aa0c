package org.cordboard.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class Uuid7Test {
    @Test
    void idsSortInTheOrderInWhichTheyWereMade() {
        List<String> ids = Stream.generate(Uuid7::next).limit(10_000).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void anIdIsAUuidOfVersion7() {
        assertThat(UUID.fromString(Uuid7.next()).version()).isEqualTo(7);
    }
}
