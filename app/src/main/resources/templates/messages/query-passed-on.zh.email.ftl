<#if name?has_content>${name}，您好：<#else>您好：</#if>

您的来信（${number}）已转交相应人员办理。<#if answers.child?has_content>新的编号为 ${answers.child}。</#if>

您无需进行任何操作。

此致
客户服务中心
