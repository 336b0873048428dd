package bihuan.query.account;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import bihuan.platform.people.PeopleDirectory;
import bihuan.platform.people.PeopleDirectory.AccountName;
import bihuan.platform.security.AccountChange;
import bihuan.platform.security.AccountHistory;
import bihuan.query.account.RecordedChange.By;

/** What was changed of an account, and by whom. */
@Component
public class AccountRecords {

    private final AccountHistory history;
    private final PeopleDirectory people;

    AccountRecords(AccountHistory history, PeopleDirectory people) {
        this.history = history;
        this.people = people;
    }

    /** The changes of this account, the newest first. */
    public List<RecordedChange> of(String accountId) {
        List<AccountChange> changes = history.of(accountId);
        Map<String, AccountName> names = people
                .accounts(changes.stream().map(AccountChange::by).collect(Collectors.toSet()));
        return changes.stream().map(each -> new RecordedChange(each.at(),
                new By(each.by(), names.containsKey(each.by()) ? names.get(each.by()).login() : null), each.field(),
                each.before(), each.after())).toList();
    }
}
