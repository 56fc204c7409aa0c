package org.cordboard.core.company;

/// What a caller brings along from the number, the menu's choice and the workgroup.
///
/// @param priority seconds of waiting that the caller has in advance of others, -86400–86400
public record Needs(SkillNeeds skills, int priority) {
    public static final Needs NONE = new Needs(SkillNeeds.NONE, 0);

    /// Skills are joined at the higher level, priorities add up.
    public Needs and(Needs more) {
        return new Needs(skills.and(more.skills), priority + more.priority);
    }

    /// Seconds of waiting that the caller has in advance of others in all.
    public int advance() {
        return priority + skills.points();
    }
}
