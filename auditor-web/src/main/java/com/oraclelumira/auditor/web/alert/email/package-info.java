/** E-mail, by SMTP. */
@NullMarked
package com.oraclelumira.auditor.web.alert.email;

import org.jspecify.annotations.NullMarked;
