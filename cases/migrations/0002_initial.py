import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('agency', '0001_initial'),
        ('auth', '0012_alter_user_first_name_max_length'),
        ('cases', '0001_initial'),
        ('clients', '0002_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='case',
            name='client',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='cases', to='clients.client'),
        ),
        migrations.AddField(
            model_name='case',
            name='opened_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='case',
            name='unit',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agency.unit'),
        ),
        migrations.AddField(
            model_name='case',
            name='worker',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='cases', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='assignment',
            name='case',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='assignments', to='cases.case'),
        ),
        migrations.AddField(
            model_name='assessment',
            name='case',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='assessments', to='cases.case'),
        ),
        migrations.AddField(
            model_name='casegrant',
            name='content_object',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='cases.case'),
        ),
        migrations.AddField(
            model_name='casegrant',
            name='permission',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='auth.permission'),
        ),
        migrations.AddField(
            model_name='casegrant',
            name='user',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='clientanswer',
            name='by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='clientanswer',
            name='member',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='clients.familymember'),
        ),
        migrations.AddField(
            model_name='consent',
            name='case',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='consents', to='cases.case'),
        ),
        migrations.AddField(
            model_name='consenttalk',
            name='by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='consenttalk',
            name='case',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='consent_talks', to='cases.case'),
        ),
        migrations.AddField(
            model_name='consenttalk',
            name='member',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='clients.familymember'),
        ),
        migrations.AddField(
            model_name='consent',
            name='talk',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='consents', to='cases.consenttalk'),
        ),
        migrations.AddField(
            model_name='contact',
            name='by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='contacts', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='contact',
            name='case',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='contacts', to='cases.case'),
        ),
        migrations.AddField(
            model_name='contact',
            name='read_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='contactaddendum',
            name='by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='contactaddendum',
            name='contact',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='addenda', to='cases.contact'),
        ),
        migrations.AddField(
            model_name='contactphoto',
            name='added_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='contactphoto',
            name='contact',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='photos', to='cases.contact'),
        ),
        migrations.AddField(
            model_name='contactversion',
            name='contact',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='versions', to='cases.contact'),
        ),
        migrations.AddField(
            model_name='contactversion',
            name='replaced_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='emergency',
            name='case',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='emergencies', to='cases.case'),
        ),
        migrations.AddField(
            model_name='emergency',
            name='started_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='finding',
            name='assessment',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='findings', to='cases.assessment'),
        ),
        migrations.AddField(
            model_name='finding',
            name='created_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='finding',
            name='member',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='clients.familymember'),
        ),
        migrations.AddField(
            model_name='monevaddendum',
            name='by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='monevdue',
            name='case',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='monev_dues', to='cases.case'),
        ),
        migrations.AddField(
            model_name='monevfinding',
            name='goal',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='findings', to='cases.goal'),
        ),
        migrations.AddField(
            model_name='monevrecord',
            name='by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='monevrecord',
            name='case',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='monev_records', to='cases.case'),
        ),
        migrations.AddField(
            model_name='monevrecord',
            name='due',
            field=models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='record', to='cases.monevdue'),
        ),
        migrations.AddField(
            model_name='monevfinding',
            name='record',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='findings', to='cases.monevrecord'),
        ),
        migrations.AddField(
            model_name='monevaddendum',
            name='record',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='addenda', to='cases.monevrecord'),
        ),
        migrations.AddField(
            model_name='monevschedule',
            name='case',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='monev_schedules', to='cases.case'),
        ),
        migrations.AddField(
            model_name='monevschedule',
            name='set_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='monevdue',
            name='schedule',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='dues', to='cases.monevschedule'),
        ),
        migrations.AddField(
            model_name='planstep',
            name='goal',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='steps', to='cases.goal'),
        ),
        migrations.AddField(
            model_name='planversion',
            name='based_on',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.planversion'),
        ),
        migrations.AddField(
            model_name='planversion',
            name='case',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='plan_versions', to='cases.case'),
        ),
        migrations.AddField(
            model_name='planversion',
            name='created_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='planversion',
            name='submitted_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='planstep',
            name='plan',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='steps', to='cases.planversion'),
        ),
        migrations.AddField(
            model_name='monevrecord',
            name='plan',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='monev_records', to='cases.planversion'),
        ),
        migrations.AddField(
            model_name='goal',
            name='plan',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='goals', to='cases.planversion'),
        ),
        migrations.AddField(
            model_name='clientanswer',
            name='plan',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='answers', to='cases.planversion'),
        ),
        migrations.AddField(
            model_name='report',
            name='case',
            field=models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='report', to='cases.case'),
        ),
        migrations.AddField(
            model_name='report',
            name='taken_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='report',
            name='unit',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agency.unit'),
        ),
        migrations.AddField(
            model_name='report',
            name='worker',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reports', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='contact',
            name='report',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='contacts', to='cases.report'),
        ),
        migrations.AddField(
            model_name='reportgrant',
            name='content_object',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='cases.report'),
        ),
        migrations.AddField(
            model_name='reportgrant',
            name='permission',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='auth.permission'),
        ),
        migrations.AddField(
            model_name='reportgrant',
            name='user',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='resource',
            name='case',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='resources', to='cases.case'),
        ),
        migrations.AddField(
            model_name='resource',
            name='created_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='planstep',
            name='resource',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.resource', verbose_name='Sumber daya'),
        ),
        migrations.AddField(
            model_name='serviceaddendum',
            name='by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='servicerecord',
            name='by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='servicerecord',
            name='case',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='service_records', to='cases.case'),
        ),
        migrations.AddField(
            model_name='serviceaddendum',
            name='record',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='addenda', to='cases.servicerecord'),
        ),
        migrations.AddField(
            model_name='stagechange',
            name='by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='stagechange',
            name='case',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='stage_changes', to='cases.case'),
        ),
        migrations.AddField(
            model_name='statement',
            name='contact',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='statements', to='cases.contact'),
        ),
        migrations.AddField(
            model_name='stepprogress',
            name='by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='stepprogress',
            name='case',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='step_progress', to='cases.case'),
        ),
        migrations.AddField(
            model_name='task',
            name='case',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tasks', to='cases.case'),
        ),
        migrations.AddField(
            model_name='task',
            name='done_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='task',
            name='owner',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddConstraint(
            model_name='case',
            constraint=models.CheckConstraint(condition=models.Q(('closed_at__isnull', True), models.Q(('closing', ''), _negated=True), _connector='OR'), name='closed_case_has_reason'),
        ),
        migrations.AddConstraint(
            model_name='assignment',
            constraint=models.UniqueConstraint(condition=models.Q(('ends_at__isnull', True)), fields=('case',), name='case_has_one_open_assignment'),
        ),
        migrations.AddIndex(
            model_name='casegrant',
            index=models.Index(fields=['user', 'right', 'content_object'], name='cases_caseg_user_id_18e652_idx'),
        ),
        migrations.AlterUniqueTogether(
            name='casegrant',
            unique_together={('user', 'permission', 'content_object', 'since')},
        ),
        migrations.AddConstraint(
            model_name='contactversion',
            constraint=models.UniqueConstraint(fields=('contact', 'number'), name='contact_version_once'),
        ),
        migrations.AddConstraint(
            model_name='emergency',
            constraint=models.UniqueConstraint(condition=models.Q(('cleared_at__isnull', True)), fields=('case',), name='case_has_one_open_emergency'),
        ),
        migrations.AddConstraint(
            model_name='monevfinding',
            constraint=models.UniqueConstraint(fields=('record', 'goal'), name='monev_finding_once'),
        ),
        migrations.AddConstraint(
            model_name='monevfinding',
            constraint=models.CheckConstraint(condition=models.Q(('level__range', (-2, 2))), name='monev_level_on_scale'),
        ),
        migrations.AddConstraint(
            model_name='monevschedule',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_at__isnull', True)), fields=('case',), name='case_has_one_monev_schedule'),
        ),
        migrations.AddConstraint(
            model_name='monevschedule',
            constraint=models.CheckConstraint(condition=models.Q(('every__range', (1, 365))), name='monev_every_in_range'),
        ),
        migrations.AddConstraint(
            model_name='monevdue',
            constraint=models.UniqueConstraint(condition=models.Q(('status', 'pending')), fields=('case',), name='case_has_one_pending_monev'),
        ),
        migrations.AddConstraint(
            model_name='planversion',
            constraint=models.UniqueConstraint(fields=('case', 'number'), name='plan_version_number_once'),
        ),
        migrations.AddConstraint(
            model_name='planversion',
            constraint=models.UniqueConstraint(condition=models.Q(('status__in', ['draft', 'submitted'])), fields=('case',), name='plan_one_version_in_work'),
        ),
        migrations.AddConstraint(
            model_name='planversion',
            constraint=models.UniqueConstraint(condition=models.Q(('status', 'approved')), fields=('case',), name='plan_one_in_force'),
        ),
        migrations.AddConstraint(
            model_name='planversion',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['draft', 'shelved']), models.Q(('content_hash', ''), _negated=True), _connector='OR'), name='plan_submitted_has_hash'),
        ),
        migrations.AddConstraint(
            model_name='goal',
            constraint=models.CheckConstraint(condition=models.Q(('baseline_level__isnull', True), ('baseline_level__range', (-2, 2)), _connector='OR'), name='goal_baseline_level_on_scale'),
        ),
        migrations.AddConstraint(
            model_name='goal',
            constraint=models.CheckConstraint(condition=models.Q(('weight__range', (1, 10))), name='goal_weight_in_range'),
        ),
        migrations.AddIndex(
            model_name='contact',
            index=models.Index(fields=['-happened_at', '-recorded_at'], name='cases_conta_happene_6aa004_idx'),
        ),
        migrations.AddConstraint(
            model_name='contact',
            constraint=models.CheckConstraint(condition=models.Q(('case__isnull', False), ('report__isnull', False), _connector='OR'), name='contact_belongs_somewhere'),
        ),
        migrations.AddConstraint(
            model_name='contact',
            constraint=models.CheckConstraint(condition=models.Q(('met', True), models.Q(('not_met_reason', ''), _negated=True), _connector='OR'), name='contact_not_met_has_reason'),
        ),
        migrations.AddConstraint(
            model_name='contact',
            constraint=models.CheckConstraint(condition=models.Q(('met', False), models.Q(models.Q(('met_who', ''), _negated=True), models.Q(('seen_heard', ''), _negated=True)), _connector='OR'), name='contact_met_tells_who_and_what'),
        ),
        migrations.AddIndex(
            model_name='reportgrant',
            index=models.Index(fields=['user', 'right', 'content_object'], name='cases_repor_user_id_836db0_idx'),
        ),
        migrations.AlterUniqueTogether(
            name='reportgrant',
            unique_together={('user', 'permission', 'content_object', 'since')},
        ),
        migrations.AddConstraint(
            model_name='servicerecord',
            constraint=models.CheckConstraint(condition=models.Q(('immediate', False), models.Q(('immediate_reason', ''), _negated=True), _connector='OR'), name='immediate_service_has_reason'),
        ),
    ]
