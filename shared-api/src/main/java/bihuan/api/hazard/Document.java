package bihuan.api.hazard;

import java.time.LocalDate;

import bihuan.api.form.Required;
import bihuan.api.person.PersonId;

/**
 * The official document an act rests on (文书).
 *
 * @param number
 *            its number, such as 安委办督〔2021〕1号
 * @param title
 *            its title, or null
 * @param signatory
 *            who signed it, or null
 * @param issuedOn
 *            the day it was issued, Asia/Shanghai
 */
public record Document(@Required String number, String title, PersonId signatory, @Required LocalDate issuedOn) {
}
