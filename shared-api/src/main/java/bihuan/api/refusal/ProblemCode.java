package bihuan.api.refusal;

import java.util.Locale;

import bihuan.api.text.Text;

/**
 * The codes of problems as a whole, with the HTTP status that each is answered with. Each has one meaning; callers may
 * rely on a code, and never on a text. What the web server itself refuses is {@code http-} and the status.
 */
public enum ProblemCode {
    NOT_SIGNED_IN(401, "未登录，或账号、密码有误。", "Not signed in, or the account or password is wrong."),
    ROLE_MAY_NOT(403, "不在该角色的职权之内。", "The role does not have this power."),
    NOT_THE_REPORTER(403, "只有上报者或监管部门可以更正上报内容。", "Only the reporter or a regulator may amend the report."),
    DUTIES_NOT_SEPARATE(403, "不得审查本账号或本单位自己的工作或申请。",
            "An account or organization may not decide on its own work or request."),
    NOT_THE_AUTHORITY(403, "该行为由其他机关作出或者更正，应由该机关或者其上级机关撤销、更正。",
            "Another authority did or corrected this act; only it or a higher one may void or correct it."),
    NOT_THE_ISSUER(403, "文书由作出所载行为的机关制发，其送达、公示、备案也由该机关登记。",
            "A paper is issued by the authority whose act it states, which also records what was done with it."),
    NOT_THE_ORDERING_DEPARTMENT(403, "恢复生产由作出停产停业决定的部门审查决定。",
            "Resumption is decided by the department that ordered the suspension."),
    PASSWORD_CHANGE_REQUIRED(403, "当前为一次性密码，请先修改密码。", "The password is a one-time password; change it first."),
    NOT_COVERING(403, "当前未代理该账号。", "The caller does not cover for this account today."),
    FORGED_REQUEST(403, "请求缺少有效的跨站请求伪造防护令牌。", "The request has no valid CSRF token."),
    NOT_FOUND(404, "未找到，或不在权限范围内。", "Unknown, or outside the caller's scope."),
    INVALID_REQUEST(400, "提交的内容有误，请按各字段提示修改。", "The request is not valid; see the errors by field."),
    STALE_VERSION(412, "所依据的版本已不是当前版本。", "The version acted on is no longer the current one."),
    NOT_FROM_HERE(409, "在目前的状态下不能办理。", "The act is not possible in the present state."),
    IN_THE_FUTURE(409, "发生日期晚于今天。", "The day of the act is after today."),
    BEFORE_LAST_ACT(409, "发生日期早于上一环节的日期。", "The day of the act is before that of the act it follows."),
    NOT_VOIDABLE(409, "该行为不能撤销或更正。", "This act cannot be voided or corrected."),
    WOULD_NOT_HOLD(409, "撤销或更正后，其他行为将不再符合规定。", "After this correction another act would no longer be valid."),
    ID_TAKEN(409, "此 id 或 Idempotency-Key 已用于内容不同的请求。",
            "This id or Idempotency-Key was already used for a request with different content."),
    KEY_REUSED(409, "此 Idempotency-Key 已用于另一请求。", "This Idempotency-Key was already used for another request."),
    ALREADY_ENROLLED(409, "该园区已参加此次专项行动。", "The park already takes part in this campaign."),
    IMPORT_NOT_DONE(409, "导入尚未完成。", "The import has not finished."),
    LAST_ADMINISTRATOR(409, "这是最后一个可用的系统管理账号，不得停用，也不得改任其他角色。",
            "This is the last enabled administrator: it can be neither disabled nor given another role."),
    OPERATION_RUNNING(409, "另一项运维操作正在进行。", "Another operation is running."),
    NOT_PRINTABLE(409, "缺少文书所需的内容。", "What the instrument must say is not recorded."),
    REPORT_DIFFERS(409, "报告与首次提供时不一致。", "The report is not what it was when it was first served."),
    PAPER_WITHHELD(410, "该文书载有已删除人员的姓名，原件不再提供。",
            "The paper holds the name of a person who was erased, and is no longer served."),
    TOO_LARGE(413, "请求内容或文件超过大小限制。", "The body or the file is over the limit."),
    TOO_MANY_ATTEMPTS(429, "登录失败次数过多，请稍后再试。", "Too many failed sign-ins; try again later."),
    REPORT_DAMAGED(500, "冻结报告留存的文件缺失或已损坏。", "The kept file of a frozen report is missing or damaged."),
    PAPER_DAMAGED(500, "已制发文书留存的文件缺失或已损坏。", "The kept file of an issued paper is missing or damaged."),
    INTERNAL(500, "系统内部错误。", "Internal error."),
    STORE_AWAY(503, "存储暂不可用。", "The store is not available."),
    VERSION_NOT_SEEN(503, "该版本尚未可查。", "The version asked for cannot be read yet."),
    REPORT_NOT_READY(503, "报告尚不能生成。", "The report cannot be made yet.");

    private final int status;
    private final Text text;

    ProblemCode(int status, String zh, String en) {
        this.status = status;
        this.text = Text.of(zh, en);
    }

    /** As callers see it, such as {@code not-found}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status it is answered with. */
    public int status() {
        return status;
    }

    /** What it means. */
    public Text text() {
        return text;
    }
}
