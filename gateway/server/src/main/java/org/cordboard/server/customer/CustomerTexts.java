package org.cordboard.server.customer;

import java.util.Collection;
import java.util.List;
import org.cordboard.core.company.Person;
import org.cordboard.protocol.Rest;
import org.cordboard.server.language.Language;
import org.cordboard.server.store.PageMark;

/// What was written with somebody outside.
@FunctionalInterface
public interface CustomerTexts {
    /// Where nobody texts.
    CustomerTexts NONE = (_, _, _, _, _) -> List.of();

    /// Any thread; blocks.
    ///
    /// @param person sees no more than elsewhere
    /// @param numbers of whom it is about
    /// @param language in which troubles are told
    /// @return those before the mark, newest first
    List<Rest.CustomerText> with(
            Person person, Collection<String> numbers, PageMark before, int limit, Language language);
}
