package bihuan.query.live;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;

import bihuan.platform.security.Account;
import bihuan.platform.security.AccountCache;
import bihuan.platform.security.Sessions;

/**
 * Ends the streams of subscribers whose session has ended, or whose account was removed or has another scope now. One
 * query checks all sessions; a caller that may still listen connects again.
 */
@Component
class StreamSessionCheck {

    private final Streams streams;
    private final Sessions sessions;
    private final AccountCache accounts;
    private final Duration every;
    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();

    StreamSessionCheck(Streams streams, Sessions sessions, AccountCache accounts,
            @Value("${bihuan.stream.heartbeat:15s}") Duration every) {
        this.streams = streams;
        this.sessions = sessions;
        this.accounts = accounts;
        this.every = every;
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
        Set<String> going = sessions.going(listening.stream().map(StreamSubscriber::session).filter(id -> id != null)
                .collect(Collectors.toSet()));
        listening.stream().filter(each -> !mayStay(each, going)).forEach(StreamSubscriber::end);
    }

    private boolean mayStay(StreamSubscriber each, Set<String> going) {
        return (each.session() == null || going.contains(each.session()))
                && accounts.byId(each.caller().actor().accountId()).map(Account::caller).filter(each.caller()::equals)
                        .isPresent();
    }
}
