<#if name?has_content>${name}，您好：<#else>您好：</#if>

感谢您的举报（${number}）。经核实，目前没有可受理的情况。

如有新的线索，请直接回复本邮件。

此致
客户服务中心
