package org.cordboard.core.dialplan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cordboard.core.dialplan.Pattern.Form;
import org.cordboard.core.dialplan.Pattern.Tail;

/// Whether earlier patterns together leave nothing to a later one. Walks the later one place by place, with those
/// earlier ones that fit so far.
final class Shadow {
    private record Step(int place, List<Form> fitting) {}

    private final Form later;
    private final int end;
    private final Set<Step> covered = new HashSet<>();

    private Shadow(Form later, int longest) {
        this.later = later;
        this.end = longest;
    }

    static boolean covers(List<Pattern> earlier, Pattern later) {
        var forms = earlier.stream().map(Pattern::form).toList();
        int longest = Math.max(
                later.form().places().size(),
                forms.stream().mapToInt(form -> form.places().size()).max().orElse(0));
        return new Shadow(later.form(), longest + 2).covers(new Step(0, forms));
    }

    /// @param step reached by some number that `later` may still be for
    private boolean covers(Step step) {
        if (step.fitting().isEmpty()) {
            return false;
        }
        if (step.place() == end || !covered.add(step)) {
            return true;
        }
        boolean endsHere = later.endsAt(step.place());
        if (endsHere && step.fitting().stream().noneMatch(form -> form.endsAt(step.place()))) {
            return false;
        }
        if (step.place() == later.places().size() && later.tail() == Tail.NONE) {
            return true;
        }
        return Pattern.KEYS
                .chars()
                .filter(key -> later.takes(step.place(), (char) key))
                .allMatch(key -> covers(next(step, (char) key)));
    }

    private static Step next(Step step, char key) {
        return new Step(
                step.place() + 1,
                step.fitting().stream()
                        .filter(form -> form.takes(step.place(), key))
                        .toList());
    }
}
