package bihuan.query.live;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;

import bihuan.api.permission.Cover;
import bihuan.platform.security.Account;
import bihuan.platform.security.Accounts;
import bihuan.platform.security.Callers;
import bihuan.platform.security.Sessions;

/**
 * Ends the streams of subscribers whose session has ended, or whose account was removed, was disabled or has other
 * rights or another password now. A few queries check them all; a caller that may still listen connects again.
 */
@Component
class StreamSessionCheck {

    /** Soon enough for a right that was taken away. */
    private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(2);

    private final Streams streams;
    private final Sessions sessions;
    private final Accounts accounts;
    private final Callers callers;
    private final Duration every;
    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();

    StreamSessionCheck(Streams streams, Sessions sessions, Accounts accounts, Callers callers,
            @Value("${bihuan.stream.heartbeat:15s}") Duration heartbeat) {
        this.streams = streams;
        this.sessions = sessions;
        this.accounts = accounts;
        this.callers = callers;
        this.every = heartbeat.compareTo(AT_LEAST_EVERY) < 0 ? heartbeat : AT_LEAST_EVERY;
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("stream-sessions-");
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        scheduler.scheduleWithFixedDelay(this::check, every);
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        scheduler.close();
    }

    /** Fails when the database is unavailable; all streams then stay open until the next check. */
    private void check() {
        Set<StreamSubscriber> listening = streams.subscribers();
        Set<String> going = sessions.going(each(listening, Subscription::session));
        Map<String, Account> now = accounts.byIds(each(listening, Subscription::accountId));
        Map<String, Account> colleagues = accounts.byIds(now.values().stream().map(account -> account.state().cover())
                .filter(Objects::nonNull).map(Cover::accountId).collect(Collectors.toSet()));
        listening.stream().filter(each -> !mayStay(each.subscription(), going, now, colleagues))
                .forEach(StreamSubscriber::end);
    }

    private boolean mayStay(Subscription each, Set<String> going, Map<String, Account> now,
            Map<String, Account> colleagues) {
        Account account = now.get(each.accountId());
        if (account == null || account.state().disabled() || account.state().revision() != each.revision()) {
            return false;
        }
        Cover cover = account.state().cover();
        Account colleague = cover == null ? null : colleagues.get(cover.accountId());
        return (each.session() == null || going.contains(each.session()))
                && callers.possible(account, colleague).contains(each.caller());
    }

    private static Set<String> each(Set<StreamSubscriber> listening, Function<Subscription, String> what) {
        return listening.stream().map(StreamSubscriber::subscription).map(what).filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
