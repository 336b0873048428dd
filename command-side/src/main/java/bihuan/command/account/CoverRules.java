package bihuan.command.account;

import java.util.Optional;

import bihuan.api.permission.Cover;
import bihuan.api.permission.Role;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.platform.security.Account;

/** Whom an account may cover for, and when. */
final class CoverRules {

    private CoverRules() {
    }

    /** What is wrong with this account covering for this colleague. */
    static Optional<FieldError> error(Account account, Account colleague, Cover cover) {
        if (account.id().equals(colleague.id())) {
            return Optional.of(FieldCode.COVERS_ITSELF.on("covers.accountId"));
        }
        if (account.role() == Role.ADMIN || colleague.role() == Role.ADMIN) {
            return Optional.of(FieldCode.ADMIN_COVER.on("covers.accountId"));
        }
        if (!account.organisation().equals(colleague.organisation())) {
            return Optional.of(FieldCode.NOT_A_COLLEAGUE.on("covers.accountId"));
        }
        return cover.to().isBefore(cover.from())
                ? Optional.of(FieldCode.ENDS_BEFORE_IT_BEGINS.on("covers.to"))
                : Optional.empty();
    }
}
