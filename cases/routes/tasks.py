from django.urls import path

from cases.views.tasks import TaskDone, TaskList

urlpatterns = [
    path("tugas/", TaskList.as_view(), name="task_list"),
    path("<uuid:case_id>/tugas/<uuid:task_id>/selesai/", TaskDone.as_view(), name="task_done"),
]
