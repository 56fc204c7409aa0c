package org.cordboard.server.texting;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.core.id.AgentId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.http.Routes;
import org.cordboard.server.language.Language;
import org.cordboard.server.store.PageMark;

/// Where the people of one company deal with threads: over HTTP, and from their consoles, which are
/// told what becomes of them. Any thread; blocks unless it says otherwise.
public final class ThreadDesk implements AutoCloseable {
    /// E.164, or a short code.
    private static final Pattern TEXTED = Pattern.compile("\\+[1-9][0-9]{6,14}|[0-9]{3,8}");

    private final Texting texting;
    private final ThreadAccess access;
    private final ThreadViews views;
    private final ThreadNews news;
    private final Routes routes;

    /// From now on consoles are told.
    ///
    /// @param names by which a number is known; empty for a stranger's
    /// @param numbers the form in which the network names a number that somebody has typed
    public ThreadDesk(
            Supplier<Company> company,
            Supplier<TextingPlan> plan,
            Texting texting,
            PictureShelf shelf,
            Function<String, String> names,
            Function<String, Optional<String>> numbers,
            ThreadConsoles consoles,
            InstantSource clock) {
        this.texting = texting;
        this.access = new ThreadAccess(company);
        this.views = new ThreadViews(access, names);
        this.news = new ThreadNews(texting, access, views, consoles);
        Routes threads = new ThreadRoutes(
                plan,
                access,
                texting,
                shelf,
                views,
                number -> numbers.apply(number)
                        .filter(form -> TEXTED.matcher(form).matches()),
                clock);
        Routes waiting = new WaitingRoutes(access, texting);
        Routes levels = new LevelRoutes(company, plan, texting, clock);
        this.routes = all -> {
            threads.addTo(all);
            waiting.addTo(all);
            levels.addTo(all);
        };
        texting.onChange(news);
    }

    public Routes routes() {
        return routes;
    }

    /// The open threads that somebody is to look at, by their ids.
    public List<String> unread(AgentId person) {
        return texting.unread(person, access.answeredBy(person));
    }

    /// What was written with somebody, as far as the person sees it, newest first.
    ///
    /// @param numbers all that he or she has
    /// @param before where the page before ended
    /// @param language in which troubles are told
    public List<Rest.CustomerText> ofCustomer(
            Person person, Collection<String> numbers, PageMark before, int limit, Language language) {
        return texting.ofCustomer(numbers, access.seenBy(person), before, limit).stream()
                .map(text -> views.of(text, language))
                .toList();
    }

    /// Somebody is writing in a thread. Returns at once.
    public void typing(AgentId person, String thread) {
        news.typing(person, thread);
    }

    /// Consoles are told nothing more.
    @Override
    public void close() {
        texting.onChange(Texting.Readers.NOBODY);
        news.close();
    }
}
