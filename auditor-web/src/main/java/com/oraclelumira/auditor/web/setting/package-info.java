/** Reading the configuration: keys that say what they accept, and mistakes that are gathered rather than thrown. */
@NullMarked
package com.oraclelumira.auditor.web.setting;

import org.jspecify.annotations.NullMarked;
