/** Microsoft Teams, by a webhook of its Workflows. */
@NullMarked
package com.oraclelumira.auditor.web.alert.teams;

import org.jspecify.annotations.NullMarked;
