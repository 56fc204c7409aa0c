package org.cordboard.core.queue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Queues in the order in which they were first put in. A move of an agent puts in all of the agent's, most of
/// which are there already: that costs no more than a look at one bit.
final class QueueSet {
    private final BitSet numbers = new BitSet();
    private List<Queue> queues = new ArrayList<>();

    void add(Queue queue) {
        if (!numbers.get(queue.number())) {
            numbers.set(queue.number());
            queues.add(queue);
        }
    }

    void remove(Queue queue) {
        if (numbers.get(queue.number())) {
            numbers.clear(queue.number());
            queues.remove(queue);
        }
    }

    /// Hands all of them over, and is empty then.
    List<Queue> drain() {
        if (queues.isEmpty()) {
            return List.of();
        }
        var drained = queues;
        queues = new ArrayList<>();
        numbers.clear();
        return drained;
    }
}
